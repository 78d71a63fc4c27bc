package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** From init to close. */
@MiniportContract(area = Area.LIFE_CYCLE)
public class LifeCycleContract {
  private static final int LIVES = 100;

  @Test
  @Behaviour(12)
  void aGroupThatWasRegisteredEarlyIsTheOneThatInitReturns(MiniportBench bench) {
    bench
        .port()
        .registeredGroup()
        .ifPresent(
            registered ->
                assertThat(bench.group())
                    .as("the group that init returned")
                    .containsSame(registered));
  }

  @Test
  @Behaviour(80)
  @Claimed(80)
  void aMissingResourceListIsRefused(MiniportBench bench) {
    IMiniportDMus another = bench.subject().create();
    try {
      assertThat(Refusals.of(() -> another.init(null, null, bench.port())))
          .as("the status that init without resources is refused with")
          .isEqualTo(NtStatus.DEVICE_CONFIGURATION_ERROR);
    } finally {
      bench.subject().release(another);
    }
  }

  @Test
  void instancesKnowNothingOfEachOther(MiniportBench bench) {
    live(bench.subject());
    for (DMusStreamType type : DMusStreamType.values()) {
      bench
          .pinFor(type)
          .ifPresent(
              pin -> assertThat(bench.open(type).mxf()).as("the stream of newStream").isNotNull());
    }
  }

  @Test
  void theGroupsOfAMiniportEndWithIt(MiniportBench bench) {
    playOnce(bench);
    bench.close();
    assertThat(bench.port().groups())
        .as("service groups after the close")
        .allMatch(TestGroup::isClosed);
  }

  @Test
  void aClosedMiniportHoldsNoEvent(MiniportBench bench) {
    playOnce(bench);
    bench.close();
    bench.pool().assertFull();
  }

  @Test
  void aClosedMiniportLeavesNoThread(MiniportBench bench) {
    playOnce(bench);
    bench.close();
    assertThat(Leftovers.now().threadsSince(bench.before())).as("threads that were left").isEmpty();
  }

  @Test
  void aHundredLivesLeaveNothingOpen(MiniportBench bench) {
    live(bench.subject());
    Leftovers before = Leftovers.now();
    for (int i = 0; i < LIVES; i++) {
      live(bench.subject());
    }
    assertThat(Leftovers.now().since(before)).as("threads and files that were left").isEmpty();
  }

  private static void live(MiniportUnderTest subject) {
    try (MiniportBench bench = new MiniportBench(subject)) {
      playOnce(bench);
    }
  }

  private static void playOnce(MiniportBench bench) {
    if (bench.pinFor(DMusStreamType.MIDI_RENDER).isPresent()) {
      bench.openRender().to(KsState.RUN).put(bench.pool().event(0xB0, 7, 1));
    }
    if (bench.pinFor(DMusStreamType.MIDI_CAPTURE).isPresent()) {
      bench.openCapture(new CollectingSink(bench.pool())).to(KsState.RUN);
    }
    bench.settle();
  }
}
