package org.dmus.cli;

import java.nio.file.Path;

/**
 * One song that the user names, or that a named folder holds.
 *
 * @param song its path, or {@code -}
 * @param folder where below the named folder it is; empty otherwise
 */
record SongSource(String song, Path folder) {
  static final Path NO_FOLDER = Path.of("");

  static SongSource named(String song) {
    return new SongSource(song, NO_FOLDER);
  }

  boolean isNested() {
    return !folder.equals(NO_FOLDER);
  }
}
