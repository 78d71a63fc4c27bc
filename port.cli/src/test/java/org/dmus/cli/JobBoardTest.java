package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobBoardTest {
  private final Screen screen = new Screen();
  private long nowNs;
  private JobBoard board;

  @BeforeEach
  void create() {
    board = new JobBoard(screen.terminal(true), 3, new Stopwatch(() -> nowNs));
  }

  private String lastLine() {
    String err = screen.err();
    return err.substring(err.lastIndexOf('\r') + 1).strip();
  }

  @Test
  void allJobsAreInOneLine() {
    Progress a = board.progress("x/a.mid", 10);
    Progress b = board.progress("b.mid", 100);
    nowNs = 1_000_000_000L;
    a.update(5, 3);
    nowNs = 2_000_000_000L;
    b.update(20, 3);
    assertThat(lastLine()).isEqualTo("0 of 3 songs, 13 x: a.mid 50 %, b.mid 20 %");
  }

  @Test
  void whatAJobPrintedStandsAloneOnItsLine() {
    Progress a = board.progress("a.mid", 10);
    nowNs = 1_000_000_000L;
    a.update(5, 3);
    JobTerminal job = new JobTerminal(screen.terminal);
    job.terminal().err().println("a.wav: done");
    job.terminal().out().println("{}");
    a.close();
    board.show(job);
    assertThat(screen.err()).endsWith("\ra.wav: done" + System.lineSeparator());
    assertThat(screen.out()).isEqualTo("{}" + System.lineSeparator());
  }

  @Test
  void aLineIsNoLongerThanTheTerminal() {
    Progress a = board.progress("a".repeat(100), 10);
    nowNs = 1_000_000_000L;
    a.update(5, 3);
    assertThat(lastLine()).hasSize(79);
  }

  @Test
  void itIsNotDrawnMoreThanTenTimesASecond() {
    Progress a = board.progress("a.mid", 10);
    for (int ms = 1; ms <= 1_000; ms++) {
      nowNs = ms * 1_000_000L;
      a.update(ms / 100.0, 3);
    }
    assertThat(screen.err().chars().filter(c -> c == '\r').count()).isBetween(9L, 11L);
  }

  @Test
  void elsewhereThanOnATerminalNothingIsDrawn() {
    board = new JobBoard(screen.terminal, 3, new Stopwatch(() -> nowNs));
    board.progress("a.mid", 10).update(5, 3);
    assertThat(screen.err()).isEmpty();
  }
}
