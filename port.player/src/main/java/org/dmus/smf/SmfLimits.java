package org.dmus.smf;

/** Sizes beyond which a file is refused, so that no file can exhaust the process. */
public final class SmfLimits {
  /** Longest file, in bytes. */
  public static final int MAX_FILE_BYTES = 64 << 20;

  /**
   * Most bytes before the header. MacBinary puts 128 there; mail and serial dumps a little more.
   */
  public static final int MAX_LEADING_BYTES = 1024;

  /** The first bytes of a file that tell whether it is one: {@link MidiFile#begins}. */
  public static final int HEAD_BYTES = MAX_LEADING_BYTES + 4;

  /** Most track chunks; the header field has 16 bits. */
  public static final int MAX_TRACKS = 65_535;

  /** Most events over all tracks. */
  public static final int MAX_EVENTS = 10_000_000;

  /** Most warnings kept; later ones are only counted. */
  public static final int MAX_WARNINGS = 100;

  /** Latest time stamp, in 100 ns units: about 14,600 years. */
  public static final long MAX_TIME_100NS = 1L << 62;

  private SmfLimits() {}
}
