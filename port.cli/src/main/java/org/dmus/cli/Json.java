package org.dmus.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Machine-readable output: one line of JSON. */
final class Json {
  private Json() {}

  static String text(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write as JSON: " + value, e);
    }
  }
}
