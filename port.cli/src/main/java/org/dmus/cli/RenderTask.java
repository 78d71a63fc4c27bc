package org.dmus.cli;

/**
 * One song to render.
 *
 * @param song path of the song, or {@code -}
 * @param output path of the file to write, or {@code -}
 */
record RenderTask(String song, String output) {
  static final String STANDARD_STREAM = "-";

  boolean isToStandardOutput() {
    return output.equals(STANDARD_STREAM);
  }
}
