package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;

/** Refuses a render that the disk cannot hold: a damaged song may claim to last for days. */
final class OutputSize {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  private OutputSize() {}

  /**
   * Checks the space where a file is going to be.
   *
   * @param output path of the file
   * @param format its format
   * @param song100ns length of the song, 100 ns
   * @throws CommandFailure when the song does not fit
   */
  static void check(Path output, WaveFormat format, long song100ns) {
    Path directory = output.toAbsolutePath().getParent();
    if (Files.isDirectory(directory) && (!Files.exists(output) || Files.isRegularFile(output))) {
      check(output, needed(format, song100ns), usable(directory));
    }
  }

  static void check(Path output, double needed, double usable) {
    if (needed > usable) {
      String why =
          "the song needs %.0f MB, the disk has %.0f MB"
              .formatted(needed / BYTES_PER_MEGABYTE, usable / BYTES_PER_MEGABYTE);
      throw new CommandFailure(
          ExitCode.FAILURE, output.toString(), why, "is the song that long, or damaged?");
    }
  }

  private static double needed(WaveFormat format, long song100ns) {
    double seconds = song100ns / (double) ReferenceTime.PER_SECOND;
    return seconds * format.sampleRate() * format.frameBytes();
  }

  private static double usable(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException unknown) {
      return Double.MAX_VALUE;
    }
  }
}
