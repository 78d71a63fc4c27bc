package org.dmus.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CableReportTest {

  @Test
  void percentilesAreThoseOfWhatCameBack() {
    long[] latencies = LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 10_000).toArray();
    CableReport report = CableReport.of(110, 3, latencies);
    assertThat(report.returned()).isEqualTo(100);
    assertThat(report.lost()).isEqualTo(10);
    assertThat(report.strange()).isEqualTo(3);
    assertThat(report)
        .extracting("minMs", "p50Ms", "p90Ms", "p99Ms", "maxMs")
        .containsExactly(1.0, 50.0, 90.0, 99.0, 100.0);
  }

  @Test
  void jitterIsTheStandardDeviation() {
    assertThat(CableReport.of(4, 0, 10_000, 10_000, 30_000, 30_000).jitterMs())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void withNothingBackEverythingIsLost() {
    assertThat(CableReport.of(5, 0)).isEqualTo(new CableReport(5, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}
