package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a user would: the console of an unpacked installation, in a terminal, plays a song into a WAV
 * file, and meanwhile a new version of the synthesizer is copied over the one in {@code deploy/}.
 * The recording is compared, event by event, with a render that nobody disturbed.
 */
@Tag(Measured.TAG)
class HotDeployIT {
  private static final String SYNTH = "org.dmus.miniport.synth";
  private static final int RATE = 48_000;
  private static final int FRAME_BYTES = 4;
  private static final String GAIN = "0.05"; // 20 clicks at once would not clip

  /** The clocks of two runs: the same event is never earlier than by so much. */
  private static final long EARLY = RATE / 200;

  /** Late is what a swap and a machine busy with tests make it; so late is lost. */
  private static final long LATE = 2L * RATE;

  /** However long the swap takes on a machine that is busy: {@link #LATE} says what is too long. */
  private static final String STALE = "\nport.stale.ms = 0\n";

  @TempDir private Path folder;
  private Unzipped dmus;
  private Path song;
  private Path bank;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Terminal.isThere(), "tmux is not installed");
    dmus = Unzipped.into(folder);
    song = Files.write(folder.resolve("song.mid"), ClicksAndTones.song());
    bank = ClicksAndTones.writeBank(RATE);
    Files.writeString(
        dmus.home().resolve("conf/org.dmus.miniport.synth-main.cfg"),
        "name = synth\nbank = " + bank + "\neffects = false\ngain = " + GAIN + STALE);
  }

  @Test
  void aSynthThatIsOverwrittenWhileItPlaysLosesNoNote() throws Exception {
    Path undisturbed = render();
    Path take = playAndOverwrite();
    Clicks expectedClicks = Clicks.read(undisturbed);
    Clicks clicks = Clicks.read(take);
    assertThat(clicks.each()).hasSize(ClicksAndTones.CLICKS);
    assertThat(expectedClicks.each()).hasSize(ClicksAndTones.CLICKS);
    long start = clicks.each().get(0) - expectedClicks.each().get(0);
    assertNear("clicks", expectedClicks.each(), clicks.each(), start);

    List<Tones.Tone> expectedTones = Tones.read(undisturbed).each();
    List<Tones.Tone> tones = Tones.read(take).each();
    assertNear("tones", firsts(expectedTones), firsts(tones), start);
    assertThat(IntStream.range(0, tones.size()))
        .as("no tone hangs: %s instead of %s", tones, expectedTones)
        .allMatch(i -> tones.get(i).last() - start < expectedTones.get(i).last() + LATE);
  }

  private Path render() throws Exception {
    Path wav = folder.resolve("undisturbed.wav");
    Unzipped.Ended ended =
        dmus.run(
            "render",
            "--no-effects",
            "--sample-rate=" + RATE,
            "--gain=" + GAIN,
            "--bank=" + bank,
            "--output=" + wav,
            song.toString());
    assertThat(ended.code()).as(ended.output()).isZero();
    return wav;
  }

  private Path playAndOverwrite() throws Exception {
    Path deployed = dmus.home().resolve("deploy/synth.jar");
    Path take = folder.resolve("take.wav");
    Files.copy(OtherVersion.of(SYNTH, "0.1.1"), deployed);
    try (Terminal console = Terminal.of(dmus.command(folder.resolve("unused"), "shell"))) {
      console.await("dmus>");
      console.typeUntil("deployments", "0.1.1");
      console.type("play -o '" + take + "' synth '" + song + "'");
      Unzipped.await(() -> recordedFrames() > RATE * 2L);
      overwrite(deployed, OtherVersion.of(SYNTH, "0.1.2"));
      console.typeUntil("deployments", "0.1.2");
      assertThat(take).as("it plays on").doesNotExist();
      Unzipped.await(() -> Files.exists(take));
      assertThat(take).as(console.text()).exists();
      console.type("exit");
      Unzipped.await(() -> !console.isOpen());
      assertThat(console.isOpen()).isFalse();
    }
    return take;
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

  /** How long the file is that is to become the take. */
  private long recordedFrames() {
    try {
      Path part = folder.resolve("take.wav.part");
      return Files.exists(part) ? Files.size(part) / FRAME_BYTES : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Long> firsts(List<Tones.Tone> tones) {
    return tones.stream().map(Tones.Tone::first).toList();
  }

  /** Nothing may be lost, or played twice, or early. */
  private static void assertNear(String what, List<Long> expected, List<Long> heard, long start) {
    assertThat(heard).as(what).hasSameSizeAs(expected);
    long latest = 0;
    long earliest = 0;
    for (int i = 0; i < heard.size(); i++) {
      long off = heard.get(i) - start - expected.get(i);
      latest = Math.max(latest, off);
      earliest = Math.min(earliest, off);
    }
    System.out.printf(
        "HotDeployIT: %d %s, the latest %.1f ms late%n",
        heard.size(), what, latest * 1_000.0 / RATE);
    assertThat(earliest).as(what).isGreaterThan(-EARLY);
    assertThat(latest).as(what).isLessThan(LATE);
  }
}
