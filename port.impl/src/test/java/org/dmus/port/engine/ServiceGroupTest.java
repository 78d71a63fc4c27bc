package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IServiceSink;
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
    IServiceSink sink = () -> calls.add("a");
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
    IServiceSink[] once = new IServiceSink[1];
    once[0] = () -> group.removeMember(once[0]);
    group.addMember(once[0]);
    group.addMember(() -> calls.add("b"));
    group.requestService();
    engine.step();
    assertThat(calls).containsExactly("b");
  }

  @Test
  void aMemberRemovedByAnEarlierOneIsNotCalled() {
    IServiceSink victim = () -> calls.add("victim");
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

  @Test
  void aMemberAddedTwiceIsServedTwiceAndRemovedOnceAtATime() {
    IServiceSink twice = () -> calls.add("a");
    group.addMember(twice);
    group.addMember(twice);
    serve();
    assertThat(calls).containsExactly("a", "a");
    group.removeMember(twice);
    serve();
    assertThat(calls).hasSize(3);
    group.removeMember(twice);
    group.removeMember(twice);
    serve();
    assertThat(calls).hasSize(3);
  }

  private void serve() {
    group.requestService();
    engine.step();
  }

  @Test
  void aLaterDelayedRequestReplacesTheEarlierOne() {
    group.addMember(() -> calls.add("at " + clock.getTime()));
    group.requestDelayedService(-100);
    group.requestDelayedService(-300);
    runUntil(1_000);
    group.requestDelayedService(2_000);
    group.requestDelayedService(1_500);
    runUntil(3_000);
    assertThat(calls).containsExactly("at 300", "at 1500");
  }

  private void runUntil(long time) {
    VirtualRunner.offline(engine, clock).runUntil(time);
  }

  @Test
  void aMemberThatAsksForDelayedServiceEachTimeIsServedPeriodically() {
    group.addMember(
        () -> {
          calls.add("at " + clock.getTime());
          group.requestDelayedService(-10_000);
        });
    group.requestService();
    runUntil(35_000);
    assertThat(calls).containsExactly("at 0", "at 10000", "at 20000", "at 30000");
  }

  @Test
  void aRequestLeavesADelayedOnePending() {
    group.addMember(() -> calls.add("at " + clock.getTime()));
    group.requestDelayedService(-100);
    serve();
    runUntil(200);
    assertThat(calls).containsExactly("at 0", "at 100");
  }

  @Test
  void aGroupThreeLevelsDeepIsServedOnce() {
    ServiceGroup middle = new ServiceGroup(engine);
    ServiceGroup inner = new ServiceGroup(engine);
    inner.addMember(() -> calls.add("inner"));
    middle.addMember(inner);
    group.addMember(middle);
    group.addMember(() -> calls.add("outer"));
    group.requestService();
    runUntil(0);
    assertThat(calls).containsExactlyInAnyOrder("inner", "outer");
  }

  @Test
  void aGroupInsideItselfIsRefused() {
    ServiceGroup inner = new ServiceGroup(engine);
    group.addMember(inner);
    assertThatThrownBy(() -> inner.addMember(group)).hasMessageContaining("member of itself");
    assertThatThrownBy(() -> group.addMember(group)).isInstanceOf(NtStatusException.class);
    assertThatThrownBy(() -> group.addMember(null)).isInstanceOf(NtStatusException.class);
  }

  @Test
  void closeDuringServiceEndsItAtOnceAndForEver() {
    group.addMember(
        () -> {
          calls.add("a");
          group.close();
        });
    group.addMember(() -> calls.add("b"));
    group.requestDelayedService(-100);
    group.requestService();
    runUntil(50);
    group.requestService();
    runUntil(500);
    assertThat(calls).containsExactly("a");
    assertThatThrownBy(() -> group.addMember(() -> {})).hasMessageContaining("closed");
  }

  @Test
  void aMemberThatClosesAnotherGroupKeepsItFromBeingServed() {
    ServiceGroup other = new ServiceGroup(engine);
    other.addMember(() -> calls.add("other"));
    group.addMember(other::close);
    group.requestService();
    other.requestService();
    engine.step();
    assertThat(calls).isEmpty();
  }

  @Test
  void aMemberAddedDuringServiceIsServedFromTheNextOn() {
    group.addMember(
        () -> {
          if (calls.isEmpty()) {
            group.addMember(() -> calls.add("late"));
          }
          calls.add("a");
        });
    serve();
    assertThat(calls).containsExactly("a");
    serve();
    assertThat(calls).containsExactly("a", "a", "late");
  }
}
