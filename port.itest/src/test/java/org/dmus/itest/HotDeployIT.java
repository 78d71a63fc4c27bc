package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dmus.mxf.ReferenceTime;
import org.dmus.smf.EventCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a user would: the console of an unpacked installation plays a song into a WAV file, and
 * meanwhile a new version of the synthesizer is copied over the one in {@code deploy/}.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HotDeployIT {
  private static final String SYNTH = "org.dmus.miniport.synth";
  private static final int RATE = 48_000;
  private static final int FRAME_BYTES = 4;
  private static final int NOTES = 500;
  private static final long LIMIT_SECONDS = 60;

  /** What lies between a note and the frame it sounds in, on a machine that is busy with tests. */
  private static final long TOLERANCE = RATE / 4;

  @TempDir private Path folder;

  @Test
  void aSynthThatIsOverwrittenWhileItPlaysLosesNoNote() throws Exception {
    Unzipped dmus = Unzipped.into(folder);
    Path deployed = dmus.home().resolve("deploy/synth.jar");
    Path song = Files.write(folder.resolve("clicks.mid"), ClickSong.bytes(NOTES));
    Path take = folder.resolve("take.wav");
    Path output = folder.resolve("console.txt");
    setBank(dmus.home().resolve("conf/org.dmus.miniport.synth-main.cfg"));
    Files.copy(OtherVersion.of(SYNTH, "0.1.1"), deployed);

    Process console = dmus.command(output, "shell").start();
    try (PrintStream keyboard =
        new PrintStream(console.getOutputStream(), true, StandardCharsets.UTF_8)) {
      keyboard.println("dmus:deployments");
      Unzipped.awaitText(output, "0.1.1");
      keyboard.println("dmus:play -o '" + take + "' synth '" + song + "'");
      awaitRecorded(RATE * 2L);
      overwrite(deployed, OtherVersion.of(SYNTH, "0.1.2"));
      awaitFile(take, output);
      keyboard.println("dmus:deployments");
      Unzipped.awaitText(output, "0.1.2");
      keyboard.println("exit");
      assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      console.destroyForcibly().waitFor();
    }
    assertNoNoteIsMissing(Clicks.read(take), output);
  }

  private static void setBank(Path configuration) throws IOException {
    String bank = ClickSong.writeBank(RATE).toString();
    Files.writeString(
        configuration, "name = synth\nbank = " + bank + "\neffects = false\ngain = 0.05\n");
  }

  /** As {@code cp} does: the file that is there is written over, piece by piece. */
  private static void overwrite(Path file, Path with) throws IOException {
    try (InputStream in = Files.newInputStream(with);
        OutputStream out = Files.newOutputStream(file)) {
      byte[] piece = new byte[16_384];
      for (int read = in.read(piece); read > 0; read = in.read(piece)) {
        out.write(piece, 0, read);
      }
    }
  }

  /** Waits until so many frames are in the file that is to become the take. */
  private void awaitRecorded(long frames) throws IOException {
    long deadline = deadline();
    while (recordedBytes() < frames * FRAME_BYTES) {
      assertThat(System.nanoTime()).as("it records").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private long recordedBytes() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".dmus-*.part")) {
      for (Path part : parts) {
        bytes += Files.size(part);
      }
    }
    return bytes;
  }

  private static void awaitFile(Path file, Path output) throws IOException {
    long deadline = deadline();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime()).as(Files.readString(output)).isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static long deadline() {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
  }

  /**
   * Every note is heard, in order, and about when it should be: a swap and a busy machine may make
   * it late, nothing may lose it or play it twice.
   */
  private void assertNoNoteIsMissing(Clicks heard, Path output) throws Exception {
    List<Long> expected = expectedFrames();
    List<Long> frames = heard.each();
    assertThat(frames).as(Files.readString(output)).hasSize(NOTES);
    long start = frames.get(0) - expected.get(0);
    long worst = 0;
    for (int i = 0; i < NOTES; i++) {
      worst = Math.max(worst, Math.abs(frames.get(i) - start - expected.get(i)));
    }
    System.out.printf(
        "HotDeployIT: %d notes, the farthest off by %.1f ms%n", NOTES, worst * 1_000.0 / RATE);
    assertThat(worst).isLessThan(TOLERANCE);
  }

  private static List<Long> expectedFrames() throws Exception {
    List<Long> frames = new ArrayList<>();
    EventCursor cursor = ClickSong.ofNotes(NOTES).events();
    while (cursor.next()) {
      if (ClickSong.isNoteOn(cursor)) {
        frames.add(ReferenceTime.toFrames(cursor.time100ns(), RATE));
      }
    }
    return frames;
  }
}
