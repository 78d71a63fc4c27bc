package org.dmus.miniport.javasound;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Synthesizer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.sound.SoundDevice;
import org.dmus.miniport.line.sound.SoundDirectory;

/**
 * The devices that streams have open. Both directions may be one device of Java Sound, whose {@code
 * close} ends both: it is closed with the last stream. On the threads of devices.
 */
final class SharedDevices {
  private final Map<MidiDevice, Integer> users = new IdentityHashMap<>();
  private final SoundDirectory directory = new SoundDirectory(true, true);
  private final DeviceWatch watch = new DeviceWatch(directory);

  /**
   * Finds a device by its name.
   *
   * @param wanted name, {@code Keys}, or {@code Keys#2} for the second of a name
   * @throws NtStatusException when it is not there; names those that are
   */
  SoundDevice find(String wanted) {
    List<SoundDevice> there = directory.devices();
    return there.stream()
        .filter(device -> device.address().equals(wanted))
        .findFirst()
        .orElseThrow(() -> missing(wanted, there));
  }

  private static NtStatusException missing(String wanted, List<SoundDevice> there) {
    String names =
        there.isEmpty()
            ? "there is none: plug one in"
            : "set \"device\" to one of: "
                + there.stream().map(SoundDevice::address).collect(Collectors.joining(", "));
    return wanted.isEmpty()
        ? new NtStatusException(
            NtStatus.INVALID_DEVICE_STATE, "javasound: no device is configured; " + names)
        : new NtStatusException(
            NtStatus.NOT_FOUND, "javasound: no device \"" + wanted + "\"; " + names);
  }

  /**
   * Opens a direction of a device.
   *
   * @param device the device
   * @param direction which of its ends
   * @throws NtStatusException when it has no such direction, or somebody else has it
   */
  synchronized MidiDevice open(
      SoundDevice device, Function<SoundDevice, Optional<MidiDevice.Info>> direction) {
    MidiDevice.Info info =
        direction
            .apply(device)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_DEVICE_REQUEST,
                        "javasound: " + device.address() + " has no such direction"));
    try {
      MidiDevice found = MidiSystem.getMidiDevice(info);
      if (!users.containsKey(found)) {
        open(device, found);
      }
      users.merge(found, 1, Integer::sum);
      return found;
    } catch (MidiUnavailableException e) {
      throw busy(device, e);
    } catch (IllegalArgumentException e) {
      throw missing(device.address(), directory.devices()); // it went since it was listed
    }
  }

  /** What is software, and does not open, has no sound card: nobody else can have it. */
  private static void open(SoundDevice device, MidiDevice found) throws MidiUnavailableException {
    try {
      found.open();
    } catch (MidiUnavailableException e) {
      if (!(found instanceof Synthesizer)) {
        throw e;
      }
      String why = "it plays on the sound card, and finds none";
      String cure = "; play through another port (" + e.getMessage() + ")";
      throw new NtStatusException(
          NtStatus.NOT_FOUND, "javasound: " + device.address() + ": " + why + cure, e);
    }
  }

  static NtStatusException busy(SoundDevice device, MidiUnavailableException why) {
    return new NtStatusException(
        NtStatus.DEVICE_BUSY,
        "javasound: "
            + device.address()
            + ": busy: close the program that uses it ("
            + why.getMessage()
            + ")",
        why);
  }

  /** Has an end told when its device goes or comes back. */
  void watch(OpenEnd<?> end) {
    if (!end.isSoftware()) {
      watch.add(end);
    }
  }

  void forget(OpenEnd<?> end) {
    watch.remove(end);
  }

  /** Looks now, not at the next half second. */
  void look() {
    watch.look();
  }

  /** Closes it with its last user. */
  void close(MidiDevice device) {
    if (isLast(device)) {
      device.close(); // may wait for whoever sends: not while others want to open
    }
  }

  private synchronized boolean isLast(MidiDevice device) {
    return users.computeIfPresent(device, (d, count) -> count == 1 ? null : count - 1) == null;
  }
}
