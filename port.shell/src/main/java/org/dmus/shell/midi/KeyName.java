package org.dmus.shell.midi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmus.shell.Misuse;

/** Names of keys; middle C (60) is C4. */
final class KeyName {
  private static final String[] NAMES = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };

  /** Semitones above C of the letters A..G. */
  private static final int[] LETTERS = {9, 11, 0, 2, 4, 5, 7};

  private static final Pattern NAME = Pattern.compile("([A-G])([#b]?)(-?\\d)");
  private static final int HIGHEST = 127;

  private KeyName() {}

  static String of(int key) {
    return NAMES[key % NAMES.length] + (key / NAMES.length - 1);
  }

  /**
   * Returns the key that somebody typed.
   *
   * @param typed {@code C4}, {@code F#3}, {@code Bb2}, or its number
   * @throws Misuse when it is none
   */
  static int parse(String typed) {
    Matcher name = NAME.matcher(upperLetter(typed));
    int key = -1;
    if (name.matches()) {
      int sign = name.group(2).isEmpty() ? 0 : name.group(2).equals("#") ? 1 : -1;
      int octave = Integer.parseInt(name.group(3));
      key = (octave + 1) * NAMES.length + LETTERS[name.group(1).charAt(0) - 'A'] + sign;
    } else if (typed.matches("\\d{1,3}")) {
      key = Integer.parseInt(typed);
    }
    if (key < 0 || key > HIGHEST) {
      throw new Misuse(typed + ": is no key; give C-1..G9, as in C4 or F#3, or 0..127");
    }
    return key;
  }

  private static String upperLetter(String typed) {
    return typed.isEmpty()
        ? typed
        : typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
  }
}
