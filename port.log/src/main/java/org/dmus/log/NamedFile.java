package org.dmus.log;

import java.nio.file.Path;

/**
 * An open log file.
 *
 * @param path its name without a number
 * @param file what writes it
 */
record NamedFile(Path path, RollingFile file) {
  private static final String SUFFIX = ".log";

  /** Whether a logger has this file for itself. */
  boolean isOf(String logger) {
    String name = path.getFileName().toString().replace(SUFFIX, "");
    String own = "org.dmus." + name;
    return logger.equals(own) || logger.startsWith(own + ".");
  }
}
