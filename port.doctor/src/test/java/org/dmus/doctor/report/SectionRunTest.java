package org.dmus.doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dmus.doctor.ReportSection;
import org.junit.jupiter.api.Test;

/** A section that does what it likes. */
class SectionRunTest {

  private static SectionRun run(NamedSection.Body body) {
    ReportSection section = new NamedSection("it", body);
    return SectionRun.start("it", section);
  }

  private static boolean endsWithin(SectionRun run, long ms) throws InterruptedException {
    return run.await(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms));
  }

  @Test
  void whatItWritesIsItsPage() throws Exception {
    SectionRun run = run(out -> out.append("hello"));
    assertThat(endsWithin(run, 10_000)).isTrue();
    assertThat(run.text()).isEqualTo("hello");
    assertThat(run.problem()).isEmpty();
  }

  @Test
  void whatItThrowsFollowsWhatItWrote() throws Exception {
    SectionRun run =
        run(
            out -> {
              out.append("half");
              throw new IOException("the rest is gone");
            });
    assertThat(endsWithin(run, 10_000)).isFalse();
    assertThat(run.text())
        .startsWith("half\n-- cut off here: java.io.IOException: the rest is gone");
  }

  @Test
  void anErrorIsNoDifferent() throws Exception {
    SectionRun run =
        run(
            out -> {
              throw new NoClassDefFoundError("org/gone/Away");
            });
    assertThat(endsWithin(run, 10_000)).isFalse();
    assertThat(run.problem()).contains("NoClassDefFoundError");
  }

  @Test
  void whoHangsIsCutOffAndInterruptedAndSaysWhere() throws Exception {
    CountDownLatch wrote = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    SectionRun run =
        run(
            out -> {
              out.append("so far");
              wrote.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
            });
    assertThat(wrote.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(endsWithin(run, 1)).isFalse();
    assertThat(run.text())
        .startsWith("so far")
        .contains("did not end in time")
        .contains("SectionRunTest");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoWritesWithoutEndIsCutOffAtALimit() throws Exception {
    SectionRun run =
        run(
            out -> {
              for (int i = 0; i < 100; i++) {
                out.append("x".repeat(100_000));
              }
            });
    assertThat(endsWithin(run, 10_000)).isTrue();
    assertThat(run.text()).hasSizeLessThan(SectionText.MAX_CHARS + 100).contains("cut off here");
  }
}
