package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the output file of each song, and refuses what cannot work before anything is rendered. */
final class OutputNaming {
  private static final String SUFFIX = ".wav";

  private final Path directory;

  /**
   * Creates names.
   *
   * @param directory the current directory
   */
  OutputNaming(Path directory) {
    this.directory = directory;
  }

  /**
   * Pairs songs and outputs.
   *
   * @param songs paths of songs
   * @param output what {@code -o} says; null = nothing
   */
  List<RenderTask> tasks(List<String> songs, String output) {
    if (RenderTask.STANDARD_STREAM.equals(output)) {
      demand(songs.size() == 1, "-o -", "takes one song only", "use: -o DIRECTORY");
      return List.of(new RenderTask(songs.get(0), output));
    }
    List<RenderTask> tasks =
        songs.stream()
            .map(song -> new RenderTask(song, target(song, songs.size(), output)))
            .toList();
    checkDistinct(tasks);
    return tasks;
  }

  private String target(String song, int songs, String output) {
    if (output == null) {
      return fileName(song);
    }
    boolean isDirectory = output.endsWith("/") || Files.isDirectory(path(output));
    if (isDirectory || songs > 1) {
      return createDirectory(output).resolve(fileName(song)).toString();
    }
    return output;
  }

  private Path createDirectory(String output) {
    try {
      Files.createDirectories(path(output));
      return Path.of(output);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILURE, output, "cannot be a directory", "name another with -o", e);
    }
  }

  private String fileName(String song) {
    if (song.equals(RenderTask.STANDARD_STREAM)) {
      return "stdin" + SUFFIX;
    }
    Path name = path(song).getFileName();
    demand(name != null, song, "names no file", "give the path of a MIDI file");
    return name.toString().replaceFirst("(?i)\\.(midi?|smf|rmi|kar)$", "") + SUFFIX;
  }

  private void checkDistinct(List<RenderTask> tasks) {
    Map<Path, String> songs = new HashMap<>();
    for (RenderTask task : tasks) {
      Path output = path(task.output()).toAbsolutePath().normalize();
      String other = songs.put(output, task.song());
      demand(other == null, task.song(), "would overwrite the output of " + other, "rename it");
      demand(
          !isSame(output, path(task.song())),
          task.output(),
          "is the song itself",
          "name another file with -o");
    }
  }

  /** A link to the song is the song, too. */
  private static boolean isSame(Path output, Path song) {
    try {
      return Files.exists(output) && Files.isSameFile(output, song);
    } catch (IOException e) {
      return false; // no song there: reading it says so
    }
  }

  private Path path(String text) {
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new CommandFailure(ExitCode.USAGE, text, "not a path", "check the spelling", e);
    }
  }

  private static void demand(boolean fulfilled, String what, String why, String hint) {
    if (!fulfilled) {
      throw new CommandFailure(ExitCode.USAGE, what, why, hint);
    }
  }
}
