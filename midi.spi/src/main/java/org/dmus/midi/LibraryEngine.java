package org.dmus.midi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.DMus;
import org.dmus.DMusOptions;
import org.dmus.client.IFilter;
import org.dmus.dls.DlsCollection;
import org.dmus.player.MidiOut;

/** A DMus of our own, in a program without a framework. */
final class LibraryEngine implements Engine {
  private static final String BANK = "org.dmus.midi.bank";
  private static final String DEVICES = "org.dmus.midi.devices";

  static {
    // A program that leaves a device open: its notes end, and its file is complete.
    Runtime.getRuntime().addShutdownHook(new Thread(Engines::closeDevices, "dmus-midi end"));
  }

  private final DMus dmus = DMus.create(options());

  LibraryEngine() {}

  private static DMusOptions options() {
    String[] output = System.getProperty(OUTPUT, DEFAULT_OUTPUT).split(":", 2);
    DMusOptions options =
        DMusOptions.defaults().withOutput(output[0], output.length == 2 ? output[1] : "");
    String bank = System.getProperty(BANK, "");
    options = bank.isEmpty() ? options : options.withBank(Path.of(bank));
    return "false".equals(System.getProperty(DEVICES)) ? options.withoutDevices() : options;
  }

  /** What is behind it. */
  DMus dmus() {
    return dmus;
  }

  @Override
  public List<IFilter> ports() {
    return dmus.ports().stream().filter(IFilter::isLive).toList();
  }

  @Override
  public MidiOut midiOut(IFilter port) throws IOException {
    return dmus.midiOut(port);
  }

  @Override
  public DlsCollection bank() throws IOException {
    return dmus.banks().load(Optional.empty()).file().collection();
  }

  @Override
  public void close() {
    dmus.close();
  }
}
