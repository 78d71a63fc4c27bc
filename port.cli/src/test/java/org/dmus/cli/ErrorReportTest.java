package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorReportTest {
  private final Screen screen = new Screen();
  private final ErrorReport report = new ErrorReport(screen.terminal.err());
  private final CommandFailure failure =
      new CommandFailure(ExitCode.FAILURE, "a", "b", "c", new IllegalStateException("deep"));

  @Test
  void aFailureIsTwoLinesWithoutAStackTrace() {
    assertThat(report.print(failure, false)).isEqualTo(ExitCode.FAILURE);
    assertThat(screen.err()).isEqualToNormalizingNewlines("dmus: a: b\nhint: c\n");
  }

  @Test
  void debugAddsTheStackTraceAndItsCause() {
    report.print(failure, true);
    assertThat(screen.err()).contains("dmus: a: b").contains("at org.dmus").contains("deep");
  }

  @Test
  void namesFromFilesCannotSteerTheTerminal() {
    assertThat(ErrorReport.oneLine("a\u001b[2Jb\u0007\n c\r\nd ")).isEqualTo("a?[2Jb?; c; d");
  }
}
