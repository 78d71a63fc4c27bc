package org.dmus.miniport.uart;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IRegistryKey;

/**
 * How bytes leave, whatever the device.
 *
 * @param align which bit of a message is on its stamp
 * @param chords in which order the messages of one instant leave
 * @param runningStatus what is left out
 * @param sysex how fast the device takes system exclusive
 * @param activeSensing whether a line that is silent says that it is alive
 */
record WireSettings(
    Departure.Align align,
    ChordOrder.Mode chords,
    RunningStatus.Mode runningStatus,
    SysexSettings sysex,
    boolean activeSensing) {

  /** Setting: which bit of a message is on its stamp. */
  static final String ALIGN = "align";

  /** Setting: in which order the messages of one instant leave. */
  static final String CHORDS = "chords";

  /** Setting: what is left out. */
  static final String RUNNING_STATUS = "running.status";

  /** Setting: whether a line that is silent says that it is alive. */
  static final String ACTIVE_SENSING = "active.sensing";

  /** Reads the settings; refuses bad values. */
  static WireSettings from(IRegistryKey key) {
    return new WireSettings(
        choice(key, ALIGN, Departure.Align.FIRST),
        choice(key, CHORDS, ChordOrder.Mode.GIVEN),
        choice(key, RUNNING_STATUS, RunningStatus.Mode.OFF),
        SysexSettings.from(key),
        key.flag(ACTIVE_SENSING, false));
  }

  /** {@return whether events have to come before they are due, and wait here} */
  boolean holdsBack() {
    return align == Departure.Align.LAST || chords != ChordOrder.Mode.GIVEN;
  }

  private static <E extends Enum<E>> E choice(IRegistryKey key, String name, E fallback) {
    E[] values = fallback.getDeclaringClass().getEnumConstants();
    String text = key.text(name).orElse(fallback.name());
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new NtStatusException(
                    NtStatus.DEVICE_CONFIGURATION_ERROR,
                    key.owner() + ": setting " + name + " is " + text + "; choose " + in(values)));
  }

  private static String in(Object[] values) {
    return Arrays.stream(values)
        .map(value -> value.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
