package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final Screen screen = new Screen();
  private final AtomicLong clockNs = new AtomicLong();
  private final Stopwatch stopwatch = new Stopwatch(clockNs::get);

  private void goTo(Progress progress, double seconds) {
    clockNs.set((long) (seconds / 10 * NS_PER_SECOND));
    progress.update(seconds, 3);
  }

  @Test
  void elsewhereThanOnATerminalThereIsOneLinePerTenPercent() {
    Progress progress = new StepProgress(new LineFormat("a.mid", 100), screen.terminal, stopwatch);
    for (int second = 0; second <= 110; second++) {
      goTo(progress, second);
    }
    List<String> lines = screen.err().lines().toList();
    assertThat(lines).hasSize(10);
    assertThat(lines.get(3)).isEqualTo("a.mid: 40 %, 0:40.0 of 1:40.0, 10 x real time, 3 voices");
    assertThat(lines.get(9)).startsWith("a.mid: 100 %");
  }

  @Test
  void machinesGetOneObjectPerLine() {
    Progress progress = new StepProgress(new JsonFormat("a.mid", 10), screen.terminal, stopwatch);
    goTo(progress, 5);
    assertThat(screen.err())
        .isEqualToNormalizingNewlines(
            "{\"song\":\"a.mid\",\"percent\":50,\"seconds\":5.0,\"totalSeconds\":10.0,"
                + "\"xRealTime\":10.0,\"voices\":3}\n");
  }

  @Test
  void anEmptySongIsAtItsEndAtOnce() {
    Progress progress = new StepProgress(new LineFormat("a.mid", 0), screen.terminal, stopwatch);
    goTo(progress, 0);
    assertThat(screen.err()).startsWith("a.mid: 100 %");
  }

  @Test
  void theBarShowsPositionAndSpeedInPlaceAndIsWipedAtTheEnd() {
    try (Progress progress = new BarProgress(screen.terminal(true), "a.mid", 10, stopwatch)) {
      goTo(progress, 5);
    }
    assertThat(screen.err()).contains("a.mid", "50%", "10 x, 3 voices").doesNotContain("\n");
    assertThat(screen.err()).endsWith("\r" + " ".repeat(79) + "\r");
    assertThat(screen.err().split("\r")).allMatch(line -> line.length() < 80);
  }

  @Test
  void theBarOfAnInterruptedRenderIsWipedToo() {
    try (Progress progress = new BarProgress(screen.terminal(true), "a.mid", 10, stopwatch)) {
      goTo(progress, 5);
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(screen.err()).contains("50%").endsWith("\r" + " ".repeat(79) + "\r");
  }

  @Test
  void aLongPathLeavesRoomForTheBar() {
    String song = "/a/long/way/to/a-song-with-a-long-name.mid";
    try (Progress progress = new BarProgress(screen.terminal(true), song, 10, stopwatch)) {
      goTo(progress, 5);
    }
    assertThat(screen.err()).contains("a-song-with-a-lon...").contains("10 x, 3 voices");
  }

  @Test
  void quietMeansNoProgressAtAll() {
    Verbosity verbosity = new Verbosity();
    verbosity.quiet = true;
    verbosity.progress = ProgressStyle.JSON;
    try (Progress progress = Progress.of(verbosity, screen.terminal(true), "a.mid", 1)) {
      progress.update(1, 1);
    }
    assertThat(screen.err()).isEmpty();
  }
}
