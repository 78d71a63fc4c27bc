package org.dmus.miniport.line.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;

/**
 * The devices of Java Sound that are there. Each is asked for its directions once: the list of what
 * there is tells whether anything has changed since. Safe from any thread; may block in a driver.
 */
public final class SoundDirectory {
  private static final String JDK = "com.sun.media.sound.";

  /** Ports that we show to {@code javax.sound.midi} ourselves: a link to one would be a loop. */
  private static final String OURS = "org.dmus.midi.";

  /** The directions of one name, in the order in which they are listed. */
  private record Ends(List<MidiDevice.Info> inputs, List<MidiDevice.Info> outputs) {}

  private final boolean jdk;
  private final boolean software;
  private MidiDevice.Info[] listed;
  private List<SoundDevice> devices = List.of();

  /**
   * Knows nothing yet.
   *
   * @param jdk whether those of the JDK count
   * @param software whether synthesizers count that are software, and have no cable
   */
  public SoundDirectory(boolean jdk, boolean software) {
    this.jdk = jdk;
    this.software = software;
  }

  /** {@return those that are there now, sorted by name} */
  public synchronized List<SoundDevice> devices() {
    MidiDevice.Info[] now = MidiSystem.getMidiDeviceInfo();
    if (!Arrays.equals(now, listed)) {
      Map<String, Ends> byName = new TreeMap<>();
      boolean isWhole = true;
      for (MidiDevice.Info info : now) {
        isWhole &= !counts(info) || isSorted(info, byName);
      }
      List<SoundDevice> found = new ArrayList<>();
      byName.forEach((name, ends) -> pair(name, ends, found));
      devices = List.copyOf(found);
      listed = isWhole ? now : null;
    }
    return devices;
  }

  private boolean counts(MidiDevice.Info info) {
    String maker = info.getClass().getName();
    return (jdk || !maker.startsWith(JDK)) && !maker.startsWith(OURS);
  }

  /** Puts a device to those of its name; says whether it is still there to be asked. */
  private boolean isSorted(MidiDevice.Info info, Map<String, Ends> byName) {
    try {
      MidiDevice device = MidiSystem.getMidiDevice(info);
      if ((software || !(device instanceof Synthesizer)) && !(device instanceof Sequencer)) {
        add(info, device, byName);
      }
      return true;
    } catch (MidiUnavailableException | IllegalArgumentException e) {
      return false; // it went since it was listed
    }
  }

  private static void add(MidiDevice.Info info, MidiDevice device, Map<String, Ends> byName) {
    String name = info.getName().isBlank() ? "MIDI" : info.getName();
    Ends ends = byName.computeIfAbsent(name, n -> new Ends(new ArrayList<>(), new ArrayList<>()));
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
}
