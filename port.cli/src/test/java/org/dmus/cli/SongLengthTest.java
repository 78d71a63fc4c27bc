package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SongLengthTest {
  private static final long PER_HOUR_100NS = 36_000_000_000L;

  private final Screen screen = new Screen();
  private final Verbosity verbosity = new Verbosity();

  private void check(long hours, Double maxSeconds) {
    new SongLength(new ErrorReport(screen.terminal.err()), verbosity, maxSeconds)
        .check("a.mid", hours * PER_HOUR_100NS);
  }

  @Test
  void aSongOfTwoHoursIsNothingSpecial() {
    check(2, null);
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void aLongerOneIsWarnedAbout() {
    check(3, null);
    assertThat(screen.err())
        .startsWith("dmus: warning: a.mid: lasts 3:00:00")
        .contains("hint: is it damaged? --max-seconds");
  }

  @Test
  void quietKeepsTheWarningBack() {
    verbosity.quiet = true;
    check(3, null);
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void aLimitThatIsGivenIsTheOnlyOne() {
    check(3, 10_800.0);
    assertThat(screen.err()).isEmpty();
    assertThatThrownBy(() -> check(16 * 24 + 1, 10_800.0))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("a.mid: lasts 16 days and 1:00:00");
  }
}
