package org.dmus.smf;

import java.util.Locale;

/** What can be wrong or odd in a file that is still readable, and the value that tells it. */
public enum SmfFault {
  /** Bytes stand before the header chunk, e.g. a MacBinary header; how many. */
  LEADING_BYTES(true, "%d bytes before the header", "skipped"),
  /**
   * The header chunk is longer than six bytes, which SMF 1.0 asks readers to accept; its length.
   */
  LONG_HEADER(false, "header chunk of %d bytes", "its end skipped"),
  /** The header names another number of tracks than the file has; both. */
  TRACK_COUNT(true, "the header names %d tracks, the file has %d", "all played"),
  /** A format 0 file with several tracks, played together; how many. */
  FORMAT_0_TRACKS(true, "format 0 with %d tracks", "played together"),
  /** A chunk of unknown type, skipped as SMF 1.0 asks; the type, first character highest. */
  UNKNOWN_CHUNK(false, "unknown chunk \"%s\"", "skipped") {
    @Override
    String sentence(long value, long beside) {
      return text.formatted(FourCc.text((int) value));
    }
  },
  /** Bytes that are no chunk, skipped up to the next track; how many. */
  STRAY_BYTES(true, "%d bytes that are no chunk", "skipped"),
  /** A chunk claims more bytes than the file has left; where it would end. */
  CHUNK_PAST_END(true, "chunk ends at %d, behind the file", "cut there"),
  /** The length of a track chunk does not match its End of Track event; both lengths. */
  TRACK_LENGTH(true, "track length %d, not %d", "read up to its End of Track"),
  /** A track without End of Track; its number, from 1. */
  NO_END_OF_TRACK(true, "track %d has no End of Track", "ended there"),
  /** Bytes after End of Track, which are ignored; how many. */
  DATA_AFTER_END(true, "%d bytes after End of Track", "ignored"),
  /** The last event of a track is cut off and was dropped; its status. */
  EVENT_CUT(true, "the last event is cut off, status %02X", "dropped"),
  /** Running status used after a meta or system exclusive event, which cancel it; the status. */
  RUNNING_STATUS_CANCELLED(true, "running status %02X after a meta or sysex event", "taken"),
  /** A status that may not stand in a file (F1..F6, F8..FE), skipped with its data; the status. */
  ILLEGAL_STATUS(true, "status %02X may not stand in a file", "skipped"),
  /** A data byte above 127, whose message was dropped; the byte. */
  ILLEGAL_DATA(true, "data byte %02X above 7F", "message dropped"),
  /** A meta event of fixed length has another length; that one. */
  META_LENGTH(true, "meta event of %d bytes, which is not its length", "taken"),
  /** Tempo 0; the tempo in force goes on. */
  TEMPO_ZERO(true, "tempo %d", "ignored"),
  /** A time signature that means nothing; its numerator and the power of two below it. */
  TIME_SIGNATURE(true, "time signature %d/2^%d", "ignored"),
  /** A key signature that means nothing; its sharps, and 0 or 1 for major or minor. */
  KEY_SIGNATURE(true, "key signature %d, scale %d", "ignored"),
  /** Longer than a time stamp can express, so that later events are at the limit; the ticks. */
  TOO_LONG(true, "%d ticks are too long to time", "late events are at the limit");

  final String text;
  private final boolean forbidden;
  private final String remedy;

  SmfFault(boolean forbidden, String text, String remedy) {
    this.forbidden = forbidden;
    this.text = text;
    this.remedy = remedy;
  }

  /** True when the standard forbids it, so that {@link Leniency#STRICT} refuses the file. */
  public boolean forbidden() {
    return forbidden;
  }

  /** What a lenient reader did about it, in a few words. */
  public String remedy() {
    return remedy;
  }

  /** What is wrong, without what was done about it. */
  String sentence(long value, long beside) {
    return String.format(Locale.ROOT, text, value, beside);
  }
}
