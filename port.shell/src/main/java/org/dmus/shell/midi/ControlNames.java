package org.dmus.shell.midi;

import java.util.Map;

/** The names of the MIDI controls, from the control change table of MIDI 1.0. */
final class ControlNames {
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0, "bank select"),
          Map.entry(1, "modulation"),
          Map.entry(2, "breath"),
          Map.entry(4, "foot"),
          Map.entry(5, "portamento time"),
          Map.entry(6, "data entry"),
          Map.entry(7, "volume"),
          Map.entry(8, "balance"),
          Map.entry(10, "pan"),
          Map.entry(11, "expression"),
          Map.entry(32, "bank select LSB"),
          Map.entry(38, "data entry LSB"),
          Map.entry(64, "sustain"),
          Map.entry(65, "portamento"),
          Map.entry(66, "sostenuto"),
          Map.entry(67, "soft pedal"),
          Map.entry(84, "portamento control"),
          Map.entry(91, "reverb"),
          Map.entry(93, "chorus"),
          Map.entry(96, "data increment"),
          Map.entry(97, "data decrement"),
          Map.entry(98, "NRPN LSB"),
          Map.entry(99, "NRPN"),
          Map.entry(100, "RPN LSB"),
          Map.entry(101, "RPN"),
          Map.entry(120, "all sound off"),
          Map.entry(121, "reset controllers"),
          Map.entry(122, "local control"),
          Map.entry(123, "all notes off"),
          Map.entry(124, "omni off"),
          Map.entry(125, "omni on"),
          Map.entry(126, "mono"),
          Map.entry(127, "poly"));

  private ControlNames() {}

  /**
   * Returns the name of a control; {@code control} and its number, when it has none.
   *
   * @param number 0..127
   */
  static String of(int number) {
    return NAMES.getOrDefault(number, "control " + number);
  }
}
