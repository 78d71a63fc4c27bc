package org.dmus.smf;

/** What can be wrong or odd in a file that is still readable. */
public enum SmfFault {
  /** Bytes stand before the header chunk, e.g. a MacBinary header. */
  LEADING_BYTES(true),
  /** The header chunk is longer than six bytes; SMF 1.0 asks readers to accept that. */
  LONG_HEADER(false),
  /** The header names another number of tracks than the file has. */
  TRACK_COUNT(true),
  /** A format 0 file with several tracks; they are played together. */
  FORMAT_0_TRACKS(true),
  /** A chunk of unknown type, skipped as SMF 1.0 asks. */
  UNKNOWN_CHUNK(false),
  /** Bytes that are no chunk; skipped up to the next track. */
  STRAY_BYTES(true),
  /** A chunk claims more bytes than the file has left. */
  CHUNK_PAST_END(true),
  /** The length of a track chunk does not match its End of Track event. */
  TRACK_LENGTH(true),
  /** A track without End of Track. */
  NO_END_OF_TRACK(true),
  /** Bytes after End of Track; they are ignored. */
  DATA_AFTER_END(true),
  /** The last event of a track is cut off and was dropped. */
  EVENT_CUT(true),
  /** Running status used after a meta or system exclusive event, which cancel it. */
  RUNNING_STATUS_CANCELLED(true),
  /** A status byte that may not stand in a file (F1..F6, F8..FE); skipped with its data. */
  ILLEGAL_STATUS(true),
  /** A data byte above 127; the message was dropped. */
  ILLEGAL_DATA(true),
  /** A meta event of fixed length has another length. */
  META_LENGTH(true),
  /** Tempo 0; the tempo in force goes on. */
  TEMPO_ZERO(true),
  /** A time or key signature that means nothing. */
  SIGNATURE(true),
  /** The song is longer than a time stamp can express; later events are all at the limit. */
  TOO_LONG(true);

  private final boolean forbidden;

  SmfFault(boolean forbidden) {
    this.forbidden = forbidden;
  }

  /** True when the standard forbids it, so that {@link Leniency#STRICT} refuses the file. */
  public boolean forbidden() {
    return forbidden;
  }
}
