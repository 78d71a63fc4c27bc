package org.dmus.tck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What to do when a check of a miniport fails: {@code cures.properties}, by class and method, or
 * class.
 */
public final class Cures {
  /** All there are. */
  public static final Cures ALL = new Cures();

  private final Properties sentences = new Properties();

  private Cures() {
    try (Reader in =
        new InputStreamReader(
            Cures.class.getResourceAsStream("cures.properties"), StandardCharsets.UTF_8)) {
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cures.properties cannot be read", e);
    }
  }

  /**
   * Returns what to do.
   *
   * @param test class and method, as {@link TckResult#test}
   * @return a sentence; empty for the checks of ports
   */
  public Optional<String> of(String test) {
    int end = test.indexOf('.');
    String ofAll = end < 0 ? null : sentences.getProperty(test.substring(0, end));
    return Optional.ofNullable(sentences.getProperty(test, ofAll));
  }

  /** {@return the checks, and contracts, that have one} */
  public Set<String> tests() {
    return sentences.stringPropertyNames();
  }
}
