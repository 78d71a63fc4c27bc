package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceGroupTest {
  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final ServiceGroup group = new ServiceGroup(engine);
  private final List<String> calls = new ArrayList<>();

  @Test
  void oneRequestServesEachMemberOnceInOrderAndNotOnTheCallersStack() {
    group.addMember(() -> calls.add("a"));
    group.addMember(() -> calls.add("b"));
    group.requestService();
    assertThat(calls).isEmpty();
    engine.step();
    engine.step();
    assertThat(calls).containsExactly("a", "b");
  }

  @Test
  void requestsBeforeTheDispatchBecomeOne() {
    group.addMember(() -> calls.add("a"));
    group.requestService();
    group.requestService();
    engine.step();
    assertThat(calls).hasSize(1);
  }

  @Test
  void aRequestFromInsideAServiceIsNotLost() {
    group.addMember(
        () -> {
          calls.add("a");
          if (calls.size() < 3) {
            group.requestService();
          }
        });
    group.requestService();
    engine.step();
    engine.step();
    engine.step();
    engine.step();
    assertThat(calls).hasSize(3);
  }

  @Test
  void aRemovedMemberIsNeverCalledAgain() {
    Runnable[] member = {() -> calls.add("a")};
    org.dmus.portcls.IServiceSink sink = () -> member[0].run();
    group.addMember(sink);
    group.requestService();
    group.removeMember(sink);
    engine.step();
    assertThat(calls).isEmpty();
  }

  @Test
  void aDelayedRequestRunsOnceWhenItIsDueAndCanBeTakenBack() {
    group.addMember(() -> calls.add("a"));
    group.supportDelayedService();
    group.requestDelayedService(-500_000);
    assertThat(engine.step()).isEqualTo(500_000);
    clock.advanceTo(499_999);
    engine.step();
    assertThat(calls).isEmpty();
    clock.advanceTo(500_000);
    engine.step();
    engine.step();
    assertThat(calls).hasSize(1);
    group.requestDelayedService(-500_000);
    group.cancelDelayedService();
    clock.advanceTo(5_000_000);
    engine.step();
    assertThat(calls).hasSize(1);
  }

  @Test
  void aGroupInAGroupIsServed() {
    ServiceGroup inner = new ServiceGroup(engine);
    inner.addMember(() -> calls.add("inner"));
    group.addMember(inner);
    group.requestService();
    engine.step();
    engine.step();
    assertThat(calls).containsExactly("inner");
  }

  @Test
  void aMemberThatThrowsLosesItsPlaceAndTheOthersAreServed() {
    List<Throwable> failures = new ArrayList<>();
    Engine patient = new Engine(clock, failures::add);
    ServiceGroup mixed = new ServiceGroup(patient);
    mixed.addMember(
        () -> {
          throw new NoClassDefFoundError("half a bundle");
        });
    mixed.addMember(() -> calls.add("b"));
    for (int i = 0; i < 3; i++) {
      mixed.requestService();
      patient.step();
    }
    assertThat(calls).containsExactly("b", "b", "b");
    assertThat(failures).hasSize(1);
  }

  @Test
  void aMemberThatRemovesItselfDoesNotCostTheNextItsTurn() {
    org.dmus.portcls.IServiceSink[] once = new org.dmus.portcls.IServiceSink[1];
    once[0] = () -> group.removeMember(once[0]);
    group.addMember(once[0]);
    group.addMember(() -> calls.add("b"));
    group.requestService();
    engine.step();
    assertThat(calls).containsExactly("b");
  }

  @Test
  void aMemberRemovedByAnEarlierOneIsNotCalled() {
    org.dmus.portcls.IServiceSink victim = () -> calls.add("victim");
    group.addMember(() -> group.removeMember(victim));
    group.addMember(victim);
    group.requestService();
    engine.step();
    assertThat(calls).isEmpty();
  }

  @Test
  void aDelayOfForeverIsNeverDue() {
    group.addMember(() -> calls.add("a"));
    group.requestDelayedService(Long.MIN_VALUE);
    engine.step();
    assertThat(engine.step()).isEqualTo(Duty.NEVER);
    assertThat(calls).isEmpty();
  }
}
