package org.dmus.miniport.fmsynth.midi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The 128 programs and the drums of keys 35 to 81, from two text files beside this class. */
final class PatchSet {
  private static final int KEYS = 128;

  private static final PatchSet BUILT_IN = new PatchSet();

  private final Program[] programs = new Program[KEYS];
  private final Program[] drums = new Program[KEYS];

  private PatchSet() {
    read("programs.txt", programs);
    read("drums.txt", drums);
  }

  /** Returns the built-in set, which is read once. */
  static PatchSet builtIn() {
    return BUILT_IN;
  }

  /** Returns an instrument, 0..127. */
  Program program(int number) {
    return programs[number];
  }

  /** Returns the drum of a key, or null where there is none. */
  Program drum(int key) {
    return drums[key];
  }

  private static void read(String resource, Program[] into) {
    for (String line : lines(resource)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        PatchLine patch = new PatchLine(line);
        into[patch.number()] = patch.program();
      }
    }
  }

  private static List<String> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PatchSet.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
