package org.dmus.shell.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

class LogRowTest {
  private static String message(String message, Throwable thrown) {
    LogEntry entry =
        FakeLog.fake(
            LogEntry.class,
            (method, argument) ->
                switch (method) {
                  case "getLogLevel" -> LogLevel.ERROR;
                  case "getMessage" -> message;
                  case "getException" -> thrown;
                  case "getTime" -> 0L;
                  default -> null;
                });
    return LogRow.of(entry).message();
  }

  @Test
  void anExceptionIsToldAfterTheMessage() {
    assertThat(message("pin 1 failed", new IllegalStateException("no device")))
        .isEqualTo("pin 1 failed: java.lang.IllegalStateException: no device");
    assertThat(message("pin 1 failed", new IllegalStateException()))
        .isEqualTo("pin 1 failed: java.lang.IllegalStateException");
  }

  @Test
  void aReasonThatTheMessageHasIsNotToldTwice() {
    assertThat(message("synth: no device", new IllegalStateException("no device")))
        .isEqualTo("synth: no device");
  }

  @Test
  void theExceptionThatFelixLogWrapsIsMeant() {
    IllegalStateException blocked = new IllegalStateException("blocked for 500 ms");

    assertThat(message("trace: blocked for 500 ms", wrapped(blocked)))
        .isEqualTo("trace: blocked for 500 ms");
    assertThat(message("pin 1 failed", wrapped(blocked))).isEqualTo("pin 1 failed: " + blocked);
  }

  private static Throwable wrapped(Throwable thrown) {
    return new Exception(thrown.toString()) {
      @Override
      public String toString() {
        return "org.apache.felix.log.LogException: " + getMessage();
      }
    };
  }
}
