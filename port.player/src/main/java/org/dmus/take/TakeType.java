package org.dmus.take;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a take becomes. */
public enum TakeType {
  /** A Standard MIDI File with one track. */
  SMF0("mid", "midi", "smf"),
  /** A Standard MIDI File with a track for each source, or for each channel of each. */
  SMF1,
  /** A line for each message: seconds, source, bytes. */
  CSV("csv"),
  /** A JSON object a line. */
  JSONL("jsonl", "ndjson"),
  /** The bytes as they came; when they came is in a second file, {@code NAME.times}. */
  RAW("raw", "bin", "syx");

  private final List<String> extensions;

  TakeType(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /**
   * The type that a file name asks for.
   *
   * @param fileName with its extension
   * @return the type; empty when the extension is none of ours
   */
  public static Optional<TakeType> ofName(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    return Stream.of(values()).filter(type -> type.extensions.contains(extension)).findFirst();
  }

  /** {@return whether tempo, division and tracks mean something to it} */
  public boolean isSmf() {
    return this == SMF0 || this == SMF1;
  }
}
