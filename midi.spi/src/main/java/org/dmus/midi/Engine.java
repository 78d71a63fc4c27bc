package org.dmus.midi;

import java.io.IOException;
import java.util.List;
import org.dmus.client.IFilter;
import org.dmus.dls.DlsCollection;
import org.dmus.player.MidiOut;

/** What is behind the devices: the ports of a framework, or a DMus of their own. Any thread. */
interface Engine extends AutoCloseable {

  /** System property, or property of the framework: a scheme of outputs, and perhaps a target. */
  String OUTPUT = "org.dmus.midi.output";

  /** What it is unless given. */
  String DEFAULT_OUTPUT = "sound";

  /** {@return the ports of the moment that are live, sorted by name} */
  List<IFilter> ports();

  /**
   * Opens the output of a port.
   *
   * @return owned by the caller
   */
  MidiOut midiOut(IFilter port) throws IOException;

  /** {@return what synthesizers play by themselves} */
  DlsCollection bank() throws IOException;

  @Override
  void close();
}
