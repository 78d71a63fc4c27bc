package org.dmus.miniport.line.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;
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

  private static final String JDK = "com.sun.media.sound.";

  /** Ports that we show to {@code javax.sound.midi} ourselves: a link to one would be a loop. */
  private static final String OURS = "org.dmus.midi.";

  /** The directions of one name, in the order in which they are listed. */
  private record Ends(List<MidiDevice.Info> inputs, List<MidiDevice.Info> outputs) {}

  /**
   * Returns whether there may ever be one: what finds them is known from the start of the JVM on.
   *
   * @param jdk whether those of the JDK count
   */
  public static boolean arePossible(boolean jdk) {
    return jdk
        || ServiceLoader.load(MidiDeviceProvider.class).stream()
            .anyMatch(provider -> !provider.type().getName().startsWith(JDK));
  }

  /**
   * Returns those that are there now; may block.
   *
   * @param jdk whether those of the JDK count
   */
  public static List<SoundDevice> all(boolean jdk) {
    return all(jdk, false);
  }

  /** {@return all that are there now, and the synthesizers that are software; may block} */
  public static List<SoundDevice> withSoftware() {
    return all(true, true);
  }

  private static List<SoundDevice> all(boolean jdk, boolean software) {
    Map<String, Ends> byName = new TreeMap<>();
    for (MidiDevice.Info info : MidiSystem.getMidiDeviceInfo()) {
      String maker = info.getClass().getName();
      if ((jdk || !maker.startsWith(JDK)) && !maker.startsWith(OURS)) {
        device(info, software).ifPresent(device -> add(info, device, byName));
      }
    }
    List<SoundDevice> all = new ArrayList<>();
    byName.forEach((name, ends) -> pair(name, ends, all));
    return all;
  }

  /** {@return whether Java Sound still lists a device of this name; may block} */
  public boolean isListed() {
    return Stream.of(MidiSystem.getMidiDeviceInfo()).anyMatch(info -> nameOf(info).equals(name));
  }

  /**
   * {@return its name, and its number behind those of the same name: {@code Keys}, {@code Keys#2}}
   */
  public String address() {
    return twin == 1 ? name : name + "#" + twin;
  }

  /** A synthesizer that is software has no cable; a sequencer is no device at all. */
  private static Optional<MidiDevice> device(MidiDevice.Info info, boolean software) {
    try {
      MidiDevice device = MidiSystem.getMidiDevice(info);
      return Optional.of(device)
          .filter(d -> (software || !(d instanceof Synthesizer)) && !(d instanceof Sequencer));
    } catch (MidiUnavailableException | IllegalArgumentException e) {
      return Optional.empty(); // it went since it was listed
    }
  }

  private static String nameOf(MidiDevice.Info info) {
    return info.getName().isBlank() ? "MIDI" : info.getName();
  }

  private static void add(MidiDevice.Info info, MidiDevice device, Map<String, Ends> byName) {
    Ends ends =
        byName.computeIfAbsent(nameOf(info), n -> new Ends(new ArrayList<>(), new ArrayList<>()));
    if (device.getMaxTransmitters() != 0) {
      ends.inputs().add(info);
    }
    if (device.getMaxReceivers() != 0) {
      ends.outputs().add(info);
    }
  }

  private static void pair(String name, Ends ends, List<SoundDevice> all) {
    int twins = Math.max(ends.inputs().size(), ends.outputs().size());
    for (int i = 0; i < twins; i++) {
      all.add(new SoundDevice(name, i + 1, at(ends.inputs(), i), at(ends.outputs(), i)));
    }
  }

  private static Optional<MidiDevice.Info> at(List<MidiDevice.Info> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
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
