package org.dmus.miniport.line.sound;

import java.util.Optional;
import java.util.ServiceLoader;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;

/**
 * A device of Java Sound, which shows each direction as a device of its own.
 *
 * @param name what it is called
 * @param twin 1 for the first of a name, 2 for the next ...
 * @param input where messages come from
 * @param output where messages go
 */
public record SoundDevice(
    String name, int twin, Optional<MidiDevice.Info> input, Optional<MidiDevice.Info> output)
    implements Comparable<SoundDevice> {

  /**
   * Returns whether there may ever be one: what finds them is known from the start of the JVM on.
   *
   * @param jdk whether those of the JDK count
   */
  public static boolean arePossible(boolean jdk) {
    return jdk
        || ServiceLoader.load(MidiDeviceProvider.class).stream()
            .anyMatch(provider -> !provider.type().getName().startsWith("com.sun.media.sound."));
  }

  /**
   * {@return its name, and its number behind those of the same name: {@code Keys}, {@code Keys#2}}
   */
  public String address() {
    return twin == 1 ? name : name + "#" + twin;
  }

  @Override
  public int compareTo(SoundDevice other) {
    int byName = name.compareTo(other.name);
    return byName == 0 ? Integer.compare(twin, other.twin) : byName;
  }

  /** Infos may be new objects each time: the name, its number and the directions tell. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SoundDevice device
        && compareTo(device) == 0
        && input.isPresent() == device.input.isPresent()
        && output.isPresent() == device.output.isPresent();
  }

  @Override
  public int hashCode() {
    return name.hashCode() + twin;
  }
}
