package org.dmus.tck.miniport;

import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;

/** Shows {@code javax.sound.midi} the devices of tests; found by META-INF/services. */
public final class SoundDevices extends MidiDeviceProvider {

  /** Called by Java Sound. */
  public SoundDevices() {}

  @Override
  public MidiDevice.Info[] getDeviceInfo() {
    return SoundDevice.PLUGGED.stream()
        .map(MidiDevice::getDeviceInfo)
        .toArray(MidiDevice.Info[]::new);
  }

  @Override
  public MidiDevice getDevice(MidiDevice.Info info) {
    return SoundDevice.PLUGGED.stream()
        .filter(device -> device.getDeviceInfo().equals(info))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not mine: " + info));
  }
}
