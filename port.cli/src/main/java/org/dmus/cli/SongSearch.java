package org.dmus.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the songs of folders, in the order of their names; links to folders are not followed. */
final class SongSearch {
  private static final Pattern SONG = Pattern.compile("(?i)[^.].*\\.(midi?|smf|rmi|kar)");

  private final Path directory;

  /**
   * Creates a search.
   *
   * @param directory the current directory
   */
  SongSearch(Path directory) {
    this.directory = directory;
  }

  /**
   * Puts the songs that folders hold in the place of the folders.
   *
   * @param paths songs and folders
   * @throws CommandFailure when a folder holds no song, or cannot be read
   */
  List<SongSource> songs(List<String> paths) {
    List<SongSource> songs = new ArrayList<>();
    for (String path : paths) {
      if (isFolder(path)) {
        songs.addAll(below(path));
      } else {
        songs.add(SongSource.named(path));
      }
    }
    return songs;
  }

  /** A name that is no path is left to whoever reads it, who says so. */
  private boolean isFolder(String path) {
    try {
      return !path.isEmpty() && Files.isDirectory(directory.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private List<SongSource> below(String folder) {
    List<Path> found = new ArrayList<>();
    Path root;
    try {
      root = directory.resolve(folder).toRealPath(); // the folder that is named may be a link
      Files.walkFileTree(root, new Collector(found));
    } catch (IOException e) {
      throw FailureTranslation.unreadable(folder, e, "name the songs themselves");
    }
    if (found.isEmpty()) {
      throw new CommandFailure(
          ExitCode.INPUT_NOT_FOUND, folder, "holds no MIDI file", "songs end in .mid or .kar");
    }
    Collections.sort(found);
    return found.stream().map(root::relativize).map(below -> source(folder, below)).toList();
  }

  private static SongSource source(String folder, Path below) {
    return SongSource.found(Path.of(folder).resolve(below).toString(), below);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isSong = SONG.matcher(file.getFileName().toString()).matches();
      if (isSong && (attributes.isRegularFile() || Files.isRegularFile(file))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
