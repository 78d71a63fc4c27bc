package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dmus.player.Renderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Many songs in one run: folders, jobs, resuming, the manifest. */
class RenderBatchTest {
  @TempDir Path directory;
  private final FakeRenderer renderer = new FakeRenderer();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = new Desk(directory).with(Renderer.class, renderer);
    renderer.writesFiles = true;
    Files.createDirectories(directory.resolve("music/slow"));
    Songs.good(directory.resolve("music"), "b.mid");
    Songs.good(directory.resolve("music"), "a.KAR");
    Songs.good(directory.resolve("music/slow"), "a.mid");
    Files.writeString(directory.resolve("music/readme.txt"), "no song");
    Files.writeString(directory.resolve("music/._b.mid"), "no song");
  }

  @AfterEach
  void forgetInterrupt() {
    Thread.interrupted();
  }

  private int render(String options) {
    return desk.run(("render --progress=none " + options).split(" "));
  }

  @Test
  void aFolderIsRenderedWithItsSubFoldersKept() {
    assertThat(render("music -o out")).isZero();
    assertThat(renderer.requests)
        .extracting(request -> directory.relativize(Path.of(request.target())).toString())
        .containsExactly("out/a.wav", "out/b.wav", "out/slow/a.wav");
    assertThat(directory.resolve("out/slow/a.wav")).exists();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFolderThatIsNamedMayBeALinkButNoneBelowIt() throws IOException {
    Files.createSymbolicLink(directory.resolve("link"), directory.resolve("music"));
    Files.createSymbolicLink(directory.resolve("music/round"), directory.resolve("music"));
    assertThat(render("link -o out")).isZero();
    assertThat(renderer.requests).hasSize(3);
    assertThat(directory.resolve("out/slow/a.wav")).exists();
  }

  @Test
  void aFolderGoesWhereTheUserIsWhenNothingElseIsSaid() {
    assertThat(render("music --type flac")).isZero();
    assertThat(directory.resolve("slow/a.flac")).exists();
    assertThat(directory.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void aFolderOfOneSongIsAFolderAllTheSame() {
    assertThat(render("music/slow -o out")).isZero();
    assertThat(directory.resolve("out/a.wav")).exists();
    assertThat(directory.resolve("out/manifest.json")).exists();
  }

  @Test
  void aFolderWithoutSongsIsAnInputThatIsNotThere() throws IOException {
    Files.createDirectory(directory.resolve("empty"));
    assertThat(render("empty -o out")).isEqualTo(3);
    assertThat(desk.screen.err()).startsWith("dmus: empty: holds no MIDI file");
  }

  @Test
  void severalJobsMakeTheSameFiles() throws IOException {
    assertThat(render("music -o one")).isZero();
    assertThat(render("music -o two --jobs 2")).isZero();
    for (String name : new String[] {"a.wav", "b.wav", "slow/a.wav"}) {
      assertThat(directory.resolve("two").resolve(name))
          .hasSameBinaryContentAs(directory.resolve("one").resolve(name));
    }
    assertThat(desk.screen.err()).contains("two/a.wav: 0:01.0", "two/slow/a.wav: 0:01.0");
  }

  @Test
  void twoJobsRenderAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    renderer.during = () -> await(both);
    assertThat(render("music/a.KAR music/b.mid -o out -j 2")).isZero();
    assertThat(both.getCount()).isZero();
  }

  @Test
  void jobsBeginWithTheLargestSongs() throws IOException {
    Path largest = directory.resolve("music/slow/a.mid");
    Files.write(largest, new byte[100], StandardOpenOption.APPEND);
    CountDownLatch both = new CountDownLatch(2);
    renderer.during = () -> await(both);
    assertThat(render("music -o out -j 2")).isZero();
    assertThat(renderer.requests.subList(0, 2))
        .extracting(request -> directory.relativize(Path.of(request.target())).toString())
        .contains("out/slow/a.wav");
  }

  private static void await(CountDownLatch latch) {
    latch.countDown();
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSongThatFailsDoesNotStopTheJobs() throws IOException {
    Files.writeString(directory.resolve("music/aa.mid"), "text");
    assertThat(render("music -o out --jobs 2")).isEqualTo(7);
    assertThat(desk.screen.err()).contains("dmus: music/aa.mid: ");
    assertThat(directory.resolve("out/slow/a.wav")).exists();
  }

  @Test
  void anInterruptEndsAllJobsAndLeavesWhatIsDoneInTheManifest() throws IOException {
    Thread user = Thread.currentThread();
    CountDownLatch both = new CountDownLatch(2);
    renderer.during =
        () -> {
          await(both);
          user.interrupt();
          await(new CountDownLatch(2)); // until the interrupt comes
        };
    assertThat(render("music -o out --jobs 2")).isEqualTo(130);
    assertThat(renderer.requests).hasSize(2);
    assertThat(directory.resolve("out/a.wav")).doesNotExist();
    assertThat(desk.screen.err()).contains("interrupted, nothing was written");
  }

  @Test
  void theManifestTellsHowEachFileCameToBe() throws IOException {
    assertThat(render("music -o out -r 48000 -g 0.5")).isZero();
    assertThat(Files.readString(directory.resolve("out/manifest.json")))
        .contains("\"slow/a.wav\" : {", "\"songSha256\" : \"", "\"sampleRate\" : \"48000\"")
        .contains("\"gain\" : \"0.5\"", "\"version\" : \"");
  }

  @Test
  void whatIsRightIsNotRenderedAgain() {
    render("music -o out");
    assertThat(render("music -o out --resume --json")).isZero();
    assertThat(renderer.requests).hasSize(3);
    assertThat(desk.screen.err()).contains("out/slow/a.wav: is right already");
    assertThat(desk.screen.out()).contains("\"skipped\":true").hasLineCount(3);
  }

  @Test
  void withoutAskingEverythingIsRenderedAgain() {
    render("music -o out");
    render("music -o out");
    assertThat(renderer.requests).hasSize(6);
  }

  @Test
  void whatWasChangedOrLostOrMeantOtherwiseIsRenderedAgain() throws IOException {
    render("music -o out");
    Files.delete(directory.resolve("out/a.wav"));
    Files.writeString(directory.resolve("out/b.wav"), "damaged");
    Songs.odd(directory.resolve("music/slow"), "a.mid");
    assertThat(render("music -o out --resume")).isZero();
    assertThat(renderer.requests).hasSize(6);
    assertThat(render("music -o out --resume -g 0.1")).isZero();
    assertThat(renderer.requests).hasSize(9);
    assertThat(render("music -o out --resume -g 0.1")).isZero();
    assertThat(renderer.requests).hasSize(9);
  }

  @Test
  void aFileThatIsNoManifestIsNotReplaced() throws IOException {
    Files.createDirectory(directory.resolve("out"));
    Path precious = Files.writeString(directory.resolve("out/manifest.json"), "{\"name\":\"app\"}");
    assertThat(render("music -o out")).isEqualTo(4);
    assertThat(precious).hasContent("{\"name\":\"app\"}");
    Files.writeString(precious, "text");
    assertThat(render("music -o out")).isEqualTo(4);
    assertThat(renderer.requests).isEmpty();
  }

  @Test
  void resumingNeedsAFolder() {
    assertThat(render("music/b.mid -o b.wav --resume")).isEqualTo(2);
    assertThat(render("music/b.mid --resume")).isZero();
    assertThat(directory.resolve("manifest.json")).exists();
    assertThat(render("music --jobs 0")).isEqualTo(2);
  }
}
