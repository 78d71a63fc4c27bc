package org.dmus.midi;

import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;
import org.dmus.DMus;
import org.dmus.client.IFilter;

/**
 * Shows the ports as devices. Java Sound asks each time, so the list is that of the moment: a
 * device that is plugged in is there, one that is pulled is not.
 */
public final class PortDeviceProvider extends MidiDeviceProvider {

  /** Creates a provider; the JDK does, for each question. */
  public PortDeviceProvider() {}

  @Override
  public MidiDevice.Info[] getDeviceInfo() {
    return Engine.get().ports().stream()
        .filter(IFilter::isLive)
        .map(PortInfo::of)
        .toArray(MidiDevice.Info[]::new);
  }

  /**
   * Returns a new device for a port.
   *
   * @throws IllegalArgumentException for what is no port of ours, or is not there now
   */
  @Override
  public MidiDevice getDevice(MidiDevice.Info info) {
    if (!isDeviceSupported(info)) {
      throw new IllegalArgumentException(info + ": no port of DMus, or not plugged in");
    }
    PortInfo known = (PortInfo) info;
    IFilter port = Engine.get().port(known.port());
    return known.port().equals(DMus.SYNTH)
        ? new PortSynthesizer(known, port)
        : new PortDevice(known, port);
  }
}
