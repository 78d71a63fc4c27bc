package org.dmus.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One song that the user names, or that a named folder holds.
 *
 * @param song its path, or {@code -}
 * @param folder where below the named folder it is; empty when it is named itself
 */
record SongSource(String song, Optional<Path> folder) {
  private static final Path THE_FOLDER_ITSELF = Path.of("");

  static SongSource named(String song) {
    return new SongSource(song, Optional.empty());
  }

  /**
   * A song of a folder.
   *
   * @param below its path from there
   */
  static SongSource found(String song, Path below) {
    Path parent = below.getParent();
    return new SongSource(song, Optional.of(parent == null ? THE_FOLDER_ITSELF : parent));
  }

  /** Where below the folder of outputs its output is. */
  Path subFolder() {
    return folder.orElse(THE_FOLDER_ITSELF);
  }
}
