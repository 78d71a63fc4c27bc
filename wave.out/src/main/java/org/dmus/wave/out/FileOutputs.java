package org.dmus.wave.out;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;

/** Opens what a target names: standard output, a pipe or device, or a file. */
final class FileOutputs {

  private static final String STANDARD_OUTPUT = "-";
  private static final int STEREO = 2;

  private FileOutputs() {}

  static WaveOutput open(String target, WaveFormat format, Coding.Kind kind) throws IOException {
    if (target.equals(STANDARD_OUTPUT)) {
      return new FileOutput("standard output", format, kind, Pipe.toStandardOutput());
    }
    return new FileOutput(target, format, kind, destination(target));
  }

  /** Opens what holds no more than two channels, whatever a wave pin gives. */
  static WaveOutput openStereo(String target, WaveFormat format, Coding.Kind kind)
      throws IOException {
    if (format.channels() > STEREO) {
      throw new IOException(
          "%s: %d channels in one file; this type takes 2, wav and raw take them all"
              .formatted(target, format.channels()));
    }
    return open(target, format, kind);
  }

  private static Destination destination(String target) throws IOException {
    Path path = OutputTarget.resolve(target);
    return OutputTarget.isStream(path) ? pipe(target, path) : PendingFile.create(path);
  }

  private static Pipe pipe(String target, Path path) throws IOException {
    try {
      return Pipe.to(Files.newOutputStream(path, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw WriteFailure.of(target, e);
    }
  }
}
