package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
  private final ManualClock clock = new ManualClock();
  private final List<Throwable> failures = new ArrayList<>();
  private final Engine engine = new Engine(clock, failures::add);
  private final List<String> calls = new ArrayList<>();

  @Test
  void aWakeFromALaterStageAsksForAnotherStepAtOnce() {
    clock.advanceTo(77);
    ServiceGroup group = new ServiceGroup(engine);
    group.addMember(() -> calls.add("served"));
    engine.add(Engine.Stage.WAVE, now -> askOnce(group));
    assertThat(engine.step()).isEqualTo(77);
    assertThat(calls).containsExactly("asked");
    assertThat(engine.step()).isEqualTo(Duty.NEVER);
    assertThat(calls).containsExactly("asked", "served");
  }

  private long askOnce(ServiceGroup group) {
    if (calls.isEmpty()) {
      calls.add("asked");
      group.requestService();
    }
    return Duty.NEVER;
  }

  @Test
  void aDutyThatThrowsAnErrorIsReportedAndTheOthersRun() {
    engine.add(
        Engine.Stage.SERVICE,
        now -> {
          throw new StackOverflowError("deep");
        });
    engine.add(
        Engine.Stage.MUSIC,
        now -> {
          calls.add("music");
          return 5;
        });
    assertThat(engine.step()).isEqualTo(5);
    assertThat(engine.step()).isEqualTo(5);
    assertThat(calls).containsExactly("music", "music");
    assertThat(failures).hasSize(2).allMatch(e -> e instanceof StackOverflowError);
  }

  @Test
  void announcementsAreMadeInOrderWhenTheLockIsFree() throws InterruptedException {
    engine.exclusively(
        () -> {
          engine.afterwards(() -> calls.add(lockIsFree() ? "first" : "locked"));
          engine.afterwards(() -> engine.afterwards(() -> calls.add("third")));
          engine.afterwards(() -> calls.add("second"));
          calls.add("inside");
        });
    assertThat(calls).containsExactly("inside", "first", "second", "third");
  }

  private boolean lockIsFree() {
    Thread other = new Thread(() -> engine.exclusively(() -> {}), "other");
    other.start();
    try {
      other.join(2_000);
      return !other.isAlive();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAnnouncementThatThrowsDoesNotKeepTheNextFromBeingHeard() {
    engine.afterwards(
        () -> {
          throw new IllegalStateException("listener");
        });
    engine.afterwards(() -> calls.add("next"));
    assertThat(calls).containsExactly("next");
    assertThat(failures).hasSize(1);
  }
}
