package org.dmus.take.journal;

/** What a record of a journal says. The numbers are those of the format. */
public enum RecordKind {
  /** A MIDI message. */
  MESSAGE(1),
  /** From here on the source had no device; the data says why, UTF-8. */
  GAP(2),
  /** From here on it had one again. */
  RESUMED(3),
  /** The take ended as it should. */
  END(4);

  final int code;

  RecordKind(int code) {
    this.code = code;
  }

  /** Returns the kind of a number; null when there is none. */
  static RecordKind of(int code) {
    return code >= 1 && code <= values().length ? values()[code - 1] : null;
  }
}
