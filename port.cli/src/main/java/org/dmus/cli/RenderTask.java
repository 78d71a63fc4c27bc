package org.dmus.cli;

/**
 * One song to render.
 *
 * @param song path of the song, or {@code -}
 * @param output path of the file to write, or {@code -}
 * @param isNested whether its folder is made when it is not there
 */
record RenderTask(String song, String output, boolean isNested) {
  static final String STANDARD_STREAM = "-";

  boolean isFromStandardInput() {
    return song.equals(STANDARD_STREAM);
  }

  boolean isToStandardOutput() {
    return output.equals(STANDARD_STREAM);
  }
}
