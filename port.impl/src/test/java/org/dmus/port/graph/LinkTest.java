package org.dmus.port.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.filter.TappedPin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data side, on a client whose room the test decides. */
class LinkTest {
  private static final int POOL_EVENTS = 256;

  private final ManualClock clock = new ManualClock();
  private final TestPort keyboard = new TestPort("keyboard", clock);
  private final TestPort synth = new TestPort("synth", clock);
  private final TappedPin from = keyboard.open(TestPort.CAPTURE);
  private final TappedPin to = synth.open(TestPort.RENDER);
  private final ScriptedClient client = new ScriptedClient(to);
  private final ConnectionCounters counters = new ConnectionCounters();
  private final EventPool pool = new EventPool(POOL_EVENTS, 4);
  private final Link link = new Link(keyboard.engine, pool, to, client, counters, () -> {});
  private final TestFilter filter = new TestFilter();

  @BeforeEach
  void run() {
    clock.advanceTo(5_000);
    from.setState(KsState.RUN);
    to.setState(KsState.RUN);
    from.addTap(link);
    keyboard.engine.add(Engine.Stage.MUSIC, link);
  }

  private void filtered() {
    filter.init(pool, Map.of());
    link.prepend(new FilterUse("up", filter, Map.of(), null));
    link.start();
  }

  @Test
  void whatIsCapturedIsWrittenToTheTargetAndIsToBePlayedNow() {
    clock.advanceTo(7_000);
    keyboard.capture("903C40");
    assertThat(client.taken).containsExactly("903C40");
    assertThat(client.times).containsExactly(2_000L);
    assertThat(counters.read()).isEqualTo(new ConnectionStatistics(1, 1, 0, 0, 0, 0));
  }

  @Test
  void eventsPassThroughTheFilterAndGoBackToItsPool() {
    filtered();
    for (int i = 0; i < 3 * POOL_EVENTS; i++) {
      keyboard.capture("903C40");
    }
    assertThat(client.taken).hasSize(3 * POOL_EVENTS).containsOnly("903D40");
    assertThat(filter.allocator.statistics().used()).isZero();
  }

  @Test
  void aDroppedNoteOffIsMadeUpForFirstThingWhenThereIsRoom() {
    client.room = 1;
    keyboard.capture("913C40 813C40 C105");
    assertThat(client.taken).containsExactly("913C40");
    assertThat(counters.read()).isEqualTo(new ConnectionStatistics(3, 1, 2, 0, 0, 0));
    client.room = 10;
    keyboard.capture("913E40");
    assertThat(client.taken).containsExactly("913C40", "B17B00", "913E40");
    assertThat(counters.notesEnded).isEqualTo(1);
  }

  @Test
  void whatIsOwedIsPaidEvenWhenNothingElseComes() {
    client.room = 0;
    keyboard.capture("813C40 B24000");
    long next = keyboard.engine.step();
    assertThat(next).isEqualTo(clock.getTime() + ReferenceTime.PER_MILLISECOND);
    client.room = 10;
    clock.advanceTo(next);
    assertThat(keyboard.engine.step()).isEqualTo(Duty.NEVER);
    assertThat(client.taken).containsExactly("B17B00", "B24000");
  }

  @Test
  void aSysexInPiecesArrivesAsOneMessage() {
    String sysex = "F0" + "11".repeat(10_000) + "F7";
    filtered();
    keyboard.capture(sysex + "903C40");
    assertThat(client.taken).containsExactly(sysex, "903D40");
    assertThat(counters.received).isEqualTo(2);
  }

  @Test
  void aSysexForWhichThereIsNoRoomIsDroppedAsAWholeAndCountedOnce() {
    client.room = 0;
    keyboard.capture("F0" + "11".repeat(10_000) + "F7");
    client.room = 1;
    keyboard.capture("903C40");
    assertThat(client.taken).containsExactly("903C40");
    assertThat(counters.read()).isEqualTo(new ConnectionStatistics(2, 1, 1, 0, 0, 0));
  }

  @Test
  void realTimeBytesInsideASysexPassAtOnce() {
    keyboard.capture("F0 11 F8 22 F7");
    assertThat(client.taken).containsExactly("F8", "F01122F7");
  }

  @Test
  void aFilterThatThrowsIsLeftOutAndTheLinkGoesOnAndSaysSo() {
    filtered();
    keyboard.capture("903C40");
    filter.throwing = true;
    keyboard.capture("903E40 803C40");
    assertThat(client.taken).containsExactly("903D40", "cancel", "803C40");
    assertThat(link.problem()).hasValueSatisfying(p -> assertThat(p).contains("up is left out"));
    assertThat(counters.failures).isEqualTo(1);
    assertThat(filter.allocator.statistics().used()).isZero();
  }

  @Test
  void aFilterThatKeepsEverythingStarvesOnlyItselfAndLosesNoNoteOff() {
    filtered();
    filter.hoarding = true;
    for (int i = 0; i < POOL_EVENTS; i++) {
      keyboard.capture("903C40");
    }
    keyboard.capture("803C40");
    assertThat(counters.dropped).isEqualTo(1);
    filter.giveBack();
    keyboard.capture("903E40");
    assertThat(client.taken).containsExactly("B07B00", "903F40");
  }

  @Test
  void whenTheSourceStopsTheFiltersStartAgainAndTheNotesEnd() {
    filtered();
    keyboard.capture("903C40");
    filter.calls.clear();
    from.setState(KsState.PAUSE);
    assertThat(filter.calls).containsExactly("PAUSE", "ACQUIRE", "STOP", "ACQUIRE", "PAUSE", "RUN");
    assertThat(client.taken).containsExactly("903D40", "cancel");
  }

  @Test
  void theLifeOfAFilterIsAsSpecified() {
    filtered();
    from.removeTap(link);
    link.close();
    assertThat(filter.calls)
        .containsExactly(
            "init {}",
            "connect",
            "ACQUIRE",
            "PAUSE",
            "RUN",
            "PAUSE",
            "ACQUIRE",
            "STOP",
            "disconnect",
            "close");
    assertThat(client.taken).containsExactly("close");
  }

  @Test
  void whileTheTargetIsAwayMessagesAreCountedAsLost() {
    synth.detach();
    keyboard.capture("903C40");
    synth.attach();
    keyboard.capture("903E40");
    assertThat(client.taken).containsExactly("903E40");
    assertThat(counters.read()).isEqualTo(new ConnectionStatistics(2, 1, 0, 1, 0, 0));
  }
}
