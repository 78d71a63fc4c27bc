package org.dmus.tck.miniport;

import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What is marked {@link org.dmus.thread.ControlThread} may block, allocate and throw: the engine,
 * and who is called by it, leaves it alone.
 */
@MiniportContract(area = Area.THREADING)
public class ControlThreadContract {
  private static final int EVENTS = 64;
  private static final int BLOCK = 256;

  private static void assumePin(MiniportBench bench, DMusStreamType type) {
    Assumptions.assumeTrue(bench.pinFor(type).isPresent(), "there is no pin for [" + type + "]");
  }

  @Test
  void playingCallsNothingThatIsForTheControlThread(MiniportBench bench) {
    assumePin(bench, DMusStreamType.MIDI_RENDER);
    try (MiniportBench watched = MiniportBench.watched(bench.subject())) {
      TestStream stream = watched.openRender().to(KsState.RUN);
      watched.device().listen();
      TestPool pool = watched.pool();
      for (int i = 0; i < EVENTS; i++) {
        stream.put(pool.event(0x90, i, 100));
        stream.put(pool.event(0xC0, i));
        stream.put(pool.packageOf(pool.event(Messages.sysex(20)), pool.event(0x80, i, 0)));
        render(watched);
      }
      watched.settle();
      watched.watch().assertNone();
    }
  }

  private static void render(MiniportBench bench) {
    if (bench.wave() != null) {
      bench.wave().render(BLOCK);
    }
  }

  @Test
  void capturingCallsNothingThatIsForTheControlThread(MiniportBench bench) {
    assumePin(bench, DMusStreamType.MIDI_CAPTURE);
    try (MiniportBench watched = MiniportBench.watched(bench.subject())) {
      CollectingSink sink = new CollectingSink(watched.pool());
      TestStream stream = watched.openCapture(sink).to(KsState.RUN);
      watched.device().feed(Messages.sysex(50));
      watched.workUntil(() -> sink.bytes().length >= 50);
      stream.put(null);
      watched.watch().assertNone();
    }
  }
}
