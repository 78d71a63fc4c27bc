package org.dmus.tck.miniport;

import java.util.Random;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** Whatever a render stream is given, it throws nothing and gives everything back. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.BAD_INPUT)
public class OddEventContract {

  /** Plays an event, then stops: everything must be back. */
  private static void assertComesBack(MiniportBench bench, DMusKernelEvent event) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(event);
    stream.put(null);
    stream.to(KsState.STOP);
    bench.pool().assertFull();
  }

  @Test
  void anEventWithoutBytesComesBack(MiniportBench bench) {
    assertComesBack(bench, bench.pool().event());
  }

  @Test
  void anEventWithUnknownFlagsComesBack(MiniportBench bench) {
    DMusKernelEvent odd = bench.pool().event(0xB0, 7, 1);
    odd.flags(0xFFFC);
    assertComesBack(bench, odd);
  }

  @Test
  void aPackageWithoutMembersComesBack(MiniportBench bench) {
    DMusKernelEvent empty = bench.pool().getMessage();
    empty.flags(DMusKernelEvent.PACKAGE_EVENT);
    assertComesBack(bench, empty);
  }

  @Test
  @Behaviour(26)
  void aShortEventInALongBufferComesBack(MiniportBench bench) {
    DMusKernelEvent roomy = bench.pool().event(Messages.sysex(20));
    roomy.eventBytes(3);
    assertComesBack(bench, roomy);
  }

  @Test
  void systemExclusiveWithoutContentComesBack(MiniportBench bench) {
    assertComesBack(bench, bench.pool().event(0xF0, 0xF7));
  }

  @Test
  void systemExclusiveWithoutEndComesBack(MiniportBench bench) {
    DMusKernelEvent endless = bench.pool().event(0xF0, 1, 2, 3);
    endless.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    assertComesBack(bench, endless);
  }

  @Test
  void theEndOfASystemExclusiveThatNeverBeganComesBack(MiniportBench bench) {
    assertComesBack(bench, bench.pool().event(1, 2, 0xF7));
  }

  @Test
  @Behaviour(120)
  void aGroupBeyondTheLastComesBack(MiniportBench bench) {
    DMusKernelEvent far = bench.pool().event(0x90, 60, 100);
    far.channelGroup(65_535);
    assertComesBack(bench, far);
  }

  @Test
  void aTimeBeyondAllTimesComesBack(MiniportBench bench) {
    DMusKernelEvent first = bench.pool().event(0x90, 60, 100);
    first.presTime100ns(Long.MIN_VALUE + 1);
    DMusKernelEvent last = bench.pool().event(0x80, 60, 0);
    last.presTime100ns(Long.MAX_VALUE);
    assertComesBack(bench, TestPool.chain(first, last));
  }

  @Test
  void garbageComesBack(MiniportBench bench) {
    long seed = bench.subject().seed();
    Random random = new Random(seed);
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int i = 0; i < 2_000; i++) {
      stream.put(garbage(bench.pool(), random));
      if (i % 20 == 19) {
        bench.settle();
      }
    }
    stream.to(KsState.STOP);
    bench.pool().assertFull();
  }

  private static DMusKernelEvent garbage(TestPool pool, Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    DMusKernelEvent event = pool.event(bytes);
    event.channelGroup(random.nextInt(3));
    event.flags(random.nextInt(2));
    return event;
  }
}
