package org.dmus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  /** A row with one of each kind of value. */
  public record Row(
      String name, int openPins, boolean isLive, double level, List<String> pins, Duration time) {}

  /** A record that holds others. */
  public record Page(Row row, String longerName, List<Row> rows) {}

  private static final Row FIRST =
      new Row("uart", 1, true, 0.5, List.of("in", "out"), Duration.ofSeconds(3_725));
  private static final Row SECOND =
      new Row("synth two", 12, false, 1, List.of(), Duration.ofSeconds(1));

  @Test
  void aTableHasAHeadingAndAlignedColumns() {
    assertThat(TextTable.table(List.of(FIRST, SECOND)).lines())
        .containsExactly(
            "NAME       OPEN PINS  IS LIVE  LEVEL  PINS     TIME",
            "uart               1  yes       0.50  in, out  1:02:05",
            "synth two         12  no        1.00           0:00:01");
  }

  /** A row that something may be wrong with. */
  public record Part(String name, int size, String problem) {}

  @Test
  void problemsAreToldBelowTheTableOnceForAllThatShareThem() {
    List<Part> parts =
        List.of(
            new Part("a", 1, "broken; mend it"),
            new Part("b", 2, ""),
            new Part("c", 3, "broken; mend it"),
            new Part("d", 4, "lost"));
    assertThat(TextTable.table(parts).lines())
        .containsExactly(
            "NAME  SIZE",
            "a        1",
            "b        2",
            "c        3",
            "d        4",
            "a, c: broken; mend it",
            "d: lost");
    assertThat(TextTable.line(parts.get(3))).isEqualTo("d  4  lost");
  }

  /** A row of figures. */
  public record Times(long clockTime100ns, double p99Ms, double seconds) {}

  @Test
  void figuresStandBelowEachOtherAndMillisecondsAreToldToTheMicrosecond() {
    List<Times> rows = List.of(new Times(7, 0.0415, 1.5), new Times(1_000, 12, 60));
    assertThat(TextTable.table(rows).lines())
        .containsExactly(
            "CLOCK TIME 100NS  P99 MS  SECONDS",
            "               7   0.042     1.50",
            "            1000  12.000    60.00");
  }

  @Test
  void noRowsGiveNoText() {
    assertThat(TextTable.table(List.of())).isEmpty();
  }

  @Test
  void aLineHasTheValuesOnly() {
    assertThat(TextTable.line(FIRST)).isEqualTo("uart  1  yes  0.50  in, out  1:02:05");
  }

  @Test
  void aPageUnfoldsWhatARecordHolds() {
    assertThat(TextTable.page(new Page(SECOND, "x", List.of(FIRST))).lines())
        .containsExactly(
            "name:       synth two",
            "open pins:  12",
            "is live:    no",
            "level:      1.00",
            "pins:       none",
            "time:       0:00:01",
            "longer name:  x",
            "rows:",
            "  NAME  OPEN PINS  IS LIVE  LEVEL  PINS     TIME",
            "  uart          1  yes       0.50  in, out  1:02:05");
  }
}
