package org.dmus.miniport.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;

/** Provides the devices that a test plugs in; Java Sound finds it by META-INF/services. */
public final class FakeProvider extends MidiDeviceProvider {
  /** What is plugged in. */
  public static final List<FakeDevice> PLUGGED = new CopyOnWriteArrayList<>();

  /** How often one of them was asked for. */
  public static final AtomicInteger ASKED = new AtomicInteger();

  /** Called by Java Sound. */
  public FakeProvider() {}

  @Override
  public MidiDevice.Info[] getDeviceInfo() {
    return PLUGGED.stream().map(FakeDevice::getDeviceInfo).toArray(MidiDevice.Info[]::new);
  }

  @Override
  public MidiDevice getDevice(MidiDevice.Info info) {
    return PLUGGED.stream()
        .filter(device -> device.getDeviceInfo().equals(info))
        .peek(device -> ASKED.incrementAndGet())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not mine: " + info));
  }
}
