package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dmus.shell.FileIdentity;

/** Finds the output file of each song, and refuses what cannot work before anything is rendered. */
final class OutputNaming {
  private final Path directory;
  private final Optional<Path> bank;
  private final String suffix;

  /**
   * Creates names.
   *
   * @param directory the current directory
   * @param bank the bank that the user names, if any
   * @param suffix end of the names that are made up, with the dot
   */
  OutputNaming(Path directory, Optional<Path> bank, String suffix) {
    this.directory = directory;
    this.bank = bank;
    this.suffix = suffix;
  }

  /**
   * Pairs songs and outputs.
   *
   * @param songs the songs
   * @param output what {@code -o} says; null = nothing
   */
  List<RenderTask> tasks(List<SongSource> songs, String output) {
    if (RenderTask.STANDARD_STREAM.equals(output)) {
      demand(songs.size() == 1, "-o -", "takes one song only", "use: -o DIRECTORY");
      return List.of(new RenderTask(songs.get(0).song(), output, false));
    }
    Path folder = Path.of("");
    boolean isFolder = isFolder(songs, output);
    if (isFolder) {
      demand(
          Files.isDirectory(path(output)) || !OutputType.isNameOfFile(output),
          output,
          "names one file, and there may be several songs",
          "use: -o DIRECTORY");
      folder = createDirectory(output);
    }
    Set<Path> taken = new HashSet<>();
    List<RenderTask> tasks = new ArrayList<>();
    for (SongSource song : songs) {
      String target =
          output == null || isFolder
              ? folder.resolve(song.subFolder()).resolve(fileName(song.song())).toString()
              : output;
      tasks.add(new RenderTask(song.song(), free(target, taken), song.folder().isPresent()));
    }
    checkInputs(tasks);
    return tasks;
  }

  /** Whether {@code -o} names a folder: it is one, ends as one, or several songs need one. */
  boolean isFolder(List<SongSource> songs, String output) {
    if (output == null || output.equals(RenderTask.STANDARD_STREAM)) {
      return false;
    }
    boolean many = songs.size() > 1 || songs.stream().anyMatch(song -> song.folder().isPresent());
    return many || output.endsWith("/") || Files.isDirectory(path(output));
  }

  /** Songs of one name from several folders are numbered: none replaces the sound of another. */
  private String free(String target, Set<Path> taken) {
    boolean isMadeUp = target.endsWith(suffix);
    String stem = isMadeUp ? target.substring(0, target.length() - suffix.length()) : target;
    String end = target.substring(stem.length());
    String free = target;
    for (int number = 2; !taken.add(path(free).toAbsolutePath().normalize()); number++) {
      free = stem + "-" + number + end;
    }
    return free;
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
    demand(!song.isEmpty(), "SONG", "its name is empty", "give the path of a MIDI file");
    if (song.equals(RenderTask.STANDARD_STREAM)) {
      return "stdin" + suffix;
    }
    Path name = path(song).getFileName();
    demand(name != null, song, "names no file", "give the path of a MIDI file");
    return name.toString().replaceFirst("(?i)\\.(midi?|smf|rmi|kar)$", "") + suffix;
  }

  /** Whatever is read must not be replaced, also when a link leads to it. */
  private void checkInputs(List<RenderTask> tasks) {
    Map<FileIdentity, String> inputs = new HashMap<>();
    tasks.forEach(task -> put(inputs, path(task.song()), "is the song " + task.song()));
    bank.ifPresent(file -> put(inputs, file, "is the bank " + file));
    for (RenderTask task : tasks) {
      String input = FileIdentity.of(path(task.output())).map(inputs::get).orElse(null);
      demand(input == null, task.output(), input, "name another file with -o");
    }
  }

  private static void put(Map<FileIdentity, String> inputs, Path file, String what) {
    FileIdentity.of(file).ifPresent(identity -> inputs.put(identity, what));
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
