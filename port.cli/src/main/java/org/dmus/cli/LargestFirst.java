package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which jobs take songs: a long one that comes last is rendered by one job while the
 * others have nothing left. The size of its file tells without reading it how long a song about is.
 */
final class LargestFirst {
  private final Path directory;

  LargestFirst(Path directory) {
    this.directory = directory;
  }

  List<RenderTask> of(List<RenderTask> tasks) {
    return tasks.stream()
        .map(task -> new Sized(task, size(task)))
        .sorted(Comparator.comparingLong(Sized::bytes).reversed())
        .map(Sized::task)
        .toList();
  }

  private record Sized(RenderTask task, long bytes) {}

  /** What is no readable file comes first: who works on it tells why, and at once. */
  private long size(RenderTask task) {
    if (task.isFromStandardInput()) {
      return Long.MAX_VALUE;
    }
    try {
      return Files.size(directory.resolve(task.song()));
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
