package org.dmus.midi;

import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;
import org.dmus.client.IFilter;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;

/**
 * Shows the ports as devices. Java Sound asks each time, so the list is that of the moment: a
 * device that is plugged in is there, one that is pulled is not.
 */
public final class PortDeviceProvider extends MidiDeviceProvider {

  /** Creates a provider; the JDK does, for each question. */
  public PortDeviceProvider() {}

  @Override
  public MidiDevice.Info[] getDeviceInfo() {
    return Engines.ask(
        engine -> engine.ports().stream().map(PortInfo::of).toArray(MidiDevice.Info[]::new),
        new MidiDevice.Info[0]);
  }

  /** {@return whether it is a port of ours; one that is pulled meanwhile says so when it opens} */
  @Override
  public boolean isDeviceSupported(MidiDevice.Info info) {
    return info instanceof PortInfo;
  }

  /**
   * Returns a new device for a port.
   *
   * @throws IllegalArgumentException for what is no port of ours, or is not there now
   */
  @Override
  public MidiDevice getDevice(MidiDevice.Info info) {
    if (info instanceof PortInfo known) {
      return Engines.ask(engine -> device(known, engine), null);
    }
    throw new IllegalArgumentException(info + ": no port of DMus");
  }

  private static MidiDevice device(PortInfo info, Engine engine) {
    try {
      IFilter port = info.port(engine);
      return port.classId().equals(ClassIds.MINIPORT_DLS_SYNTH)
          ? new PortSynthesizer(info, port.description())
          : new PortDevice(info, port.description());
    } catch (NtStatusException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
