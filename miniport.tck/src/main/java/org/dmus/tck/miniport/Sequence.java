package org.dmus.tck.miniport;

import java.util.Arrays;
import java.util.HexFormat;

/** Compares what came with what was expected, and says where they part instead of showing both. */
final class Sequence {
  private static final int SHOWN = 8;

  private Sequence() {}

  /** Fails unless bytes are those that were expected. */
  static void assertBytes(String what, byte[] actual, byte[] expected) {
    int at = Arrays.mismatch(actual, expected);
    if (at >= 0) {
      throw parted(what, actual.length, expected.length, at, hex(actual, at), hex(expected, at));
    }
  }

  private static String hex(byte[] bytes, int from) {
    int end = Math.min(bytes.length, from + SHOWN);
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, end);
    return hex.isEmpty() ? "nothing" : hex + (end < bytes.length ? " ..." : "");
  }

  /** Fails unless samples are, bit for bit, those that were expected. */
  static void assertSamples(String what, float[] actual, float[] expected) {
    int at = Arrays.mismatch(actual, expected);
    if (at >= 0) {
      throw parted(
          what, actual.length, expected.length, at, sample(actual, at), sample(expected, at));
    }
  }

  private static String sample(float[] samples, int at) {
    return at < samples.length ? Float.toString(samples[at]) : "nothing";
  }

  private static AssertionError parted(
      String what, int count, int wanted, int at, String actual, String expected) {
    String counts = count == wanted ? "" : ": %d instead of %d".formatted(count, wanted);
    return new AssertionError(
        "%s%s; the first that differs is number %d, from 0: %s instead of %s"
            .formatted(what, counts, at, actual, expected));
  }
}
