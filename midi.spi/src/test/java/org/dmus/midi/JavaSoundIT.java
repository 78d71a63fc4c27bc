package org.dmus.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that knows Java Sound only, with our two jars on its class path. */
@Timeout(120)
class JavaSoundIT {
  private static final int WAV_HEADER_BYTES = 44;

  @TempDir private Path folder;

  private static Path jar(Path module) throws Exception {
    try (var files = Files.newDirectoryStream(module.resolve("target"), "org.dmus.*.jar")) {
      return files.iterator().next();
    }
  }

  @Test
  void javaSoundFindsAndPlaysUs() throws Exception {
    Path wav = folder.resolve("synth.wav");
    Path out = folder.resolve("out.txt");
    Path log = folder.resolve("log.txt");
    String path =
        String.join(
            File.pathSeparator,
            jar(Path.of("..", "port.embedded")).toString(),
            jar(Path.of("")).toString(),
            Path.of("target", "test-classes").toString());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dorg.dmus.midi.output=wav:" + wav,
                "-cp",
                path,
                "org.dmus.midi.JavaSoundMain")
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    process.getOutputStream().close();
    int status = process.waitFor(); // by itself: all threads of ours are daemons
    assertThat(status).as(() -> read(log)).isZero();
    assertThat(Files.readAllLines(out))
        .isEqualTo(
            List.of(
                "bank DMus General MIDI, supported true",
                "Violin, bank 0, program 40",
                "loaded true, 1",
                "all true, true",
                "without true",
                "none 0",
                "own true",
                "RMID 96 ticks of 96",
                "format 2, 2 tracks, 25.00 frames/s",
                "type 2",
                "first 903c64",
                "a MIDI file, no sound bank; MidiSystem.getSequence reads it",
                "others are asked: true",
                "before false",
                "plugged true",
                "heard 903c64",
                "pulled false",
                "receiver of an open device true",
                "and of a closed one false",
                "listed true",
                "default DMus Synthesizer",
                "program 40, volume 90",
                "voices true, held 1",
                "latency true",
                "song on DMus Synthesizer",
                "song on DMus Synthesizer",
                "no threads"));
    assertThat(loudest(wav)).isBetween(1_000, 32_767);
  }

  /** The loudest sample of a WAV file of 16 bits. */
  private static int loudest(Path wav) throws IOException {
    ShortBuffer samples =
        ByteBuffer.wrap(Files.readAllBytes(wav))
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(WAV_HEADER_BYTES)
            .asShortBuffer();
    int loudest = 0;
    while (samples.hasRemaining()) {
      loudest = Math.max(loudest, Math.abs(samples.get()));
    }
    return loudest;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
