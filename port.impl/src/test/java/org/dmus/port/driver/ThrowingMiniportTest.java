package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.chaos.Chaos.Fault;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A miniport that throws is started anew, and isolated the third time within a minute. */
class ThrowingMiniportTest extends ChaosPort {

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROW", "OVERFLOW", "NO_CLASS", "NO_MEMORY"})
  void whatItThrowsHasItStartedAnewTwiceAMinuteAndIsolatedTheThirdTime(Fault fault) {
    create(Runner.REALTIME);
    for (int time = 1; time <= 2; time++) {
      int restarts = time;
      chaos.at("putMessage", fault);
      long begin = System.nanoTime();
      write(1);
      await("a restart", () -> port.restarts() == restarts);
      chaos.heal();
      await("ready again", () -> pin.isAttached() && port.problem().isEmpty());
      System.out.printf("%s: ready after %d us%n", fault, (System.nanoTime() - begin) / 1_000);
      assertThat(framework.instances).hasValue(1);
      assertPlays();
    }
    chaos.at("putMessage", fault);
    write(1);
    awaitQuarantine(Reason.THROWN);
    await("given back", () -> framework.instances.get() == 0 && framework.services.isEmpty());
    assertThat(port.problem())
        .get()
        .asString()
        .startsWith("chaos: quarantined: threw 3 times within a minute, at last ")
        .contains(" in org.dmus.chaos.Chaos.")
        .endsWith("; repair it, then quarantine -r chaos");
    chaos.heal();
    port.readmit();
    assertPlays();
    assertThat(port.restarts()).isEqualTo(2);
  }

  @Test
  void aServiceRoutineThatThrowsHasItStartedAnew() {
    create(Runner.REALTIME);
    chaos.at("service", Fault.THROW);
    chaos.requestService();
    await("a restart", () -> port.restarts() == 1);
    chaos.heal();
    await("ready again", pin::isAttached);
    assertPlays();
  }

  @Test
  void offlineTheCallersThreadStartsItAnew() {
    create(Runner.OFFLINE);
    chaos.at("putMessage", Fault.THROW);
    write(1);
    port.runUntil(1);
    assertThat(port.restarts()).isEqualTo(1);
    assertThat(pin.isAttached()).isTrue();
    chaos.heal();
    write(1);
    port.runUntil(2);
    assertThat(chaos.delivered.get()).isEqualTo(1);
    assertBalance();
  }
}
