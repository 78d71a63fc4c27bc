package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** The states of a render stream, as its pool sees them. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.STATES)
public class RenderStateContract {

  @Test
  @Behaviour(37)
  void theStatesAreWalkedUpAndDownAnyNumberOfTimes(MiniportBench bench) {
    TestStream stream = bench.openRender();
    for (int i = 0; i < 20; i++) {
      stream.to(KsState.RUN).to(KsState.PAUSE).to(KsState.RUN).to(KsState.STOP);
    }
    assertThat(stream.to(KsState.RUN).put(null))
        .as("the status of putMessage(null)")
        .isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  @Behaviour(39)
  void stopGivesBackWhatCameInPause(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN).to(KsState.PAUSE);
    stream.put(bench.pool().event(0xB0, 7, 1));
    stream.put(bench.pool().event(Messages.sysex(30)));
    stream.to(KsState.STOP);
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(39)
  void stopGivesBackWhatIsForLater(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    var later = bench.pool().event(0xB0, 7, 1);
    later.presTime100ns(Long.MAX_VALUE / 4);
    stream.put(later);
    stream.to(KsState.STOP);
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(38)
  void whatCameInPauseIsPlayedInRun(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN).to(KsState.PAUSE);
    stream.put(bench.pool().event(0xB0, 7, 1));
    stream.to(KsState.RUN);
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(53)
  @Claimed(53)
  void aStreamThatIsClosedInRunGivesEverythingBack(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int i = 0; i < 50; i++) {
      stream.put(bench.pool().event(Messages.sysex(100)));
    }
    stream.closeAsItIs();
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(52)
  @Claimed(52)
  void aRenderStreamHasNoOutputToConnect(MiniportBench bench) {
    TestStream stream = bench.openRender();
    CollectingSink sink = new CollectingSink(bench.pool());
    assertThat(Refusals.of(() -> stream.mxf().connectOutput(sink)))
        .as("the status of connectOutput")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(Refusals.of(() -> stream.mxf().disconnectOutput(null)))
        .as("the status of disconnectOutput")
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }
}
