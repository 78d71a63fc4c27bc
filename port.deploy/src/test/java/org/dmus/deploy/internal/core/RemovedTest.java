package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemovedTest {
  @Test
  void whatWasTakenAwayIsListedForAWhile() {
    Instant then = Instant.parse("2026-01-01T00:00:00Z");
    Unit unit = new Unit("a", Unit.Phase.GOOD, "1.0.0", "00", "a.jar", "", then, 1);
    Removed removed = new Removed();
    removed.add(unit, Path.of("deploy"), then);
    assertThat(removed.all(then.plus(Removed.SHOWN))).hasSize(1);
    assertThat(removed.all(then.plus(Removed.SHOWN).plusMillis(1))).isEmpty();
  }
}
