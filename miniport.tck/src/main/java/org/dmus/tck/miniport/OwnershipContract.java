package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** What a render stream is given, it gives back to the allocator: all of it, once. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.ALLOCATOR)
public class OwnershipContract {

  @Test
  @Behaviour({31, 42})
  void anEventComesBack(MiniportBench bench) {
    bench.openRender().to(KsState.RUN).put(bench.pool().event(0xB0, 7, 100));
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(42)
  void anEventThatIsTakenIsASuccess(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    assertThat(stream.put(bench.pool().event(0xB0, 7, 100)))
        .as("the status of putMessage")
        .isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  @Behaviour({29, 42})
  void everyEventOfAChainComesBack(MiniportBench bench) {
    TestPool pool = bench.pool();
    bench
        .openRender()
        .to(KsState.RUN)
        .put(TestPool.chain(pool.event(0xB0, 7, 1), pool.event(0xC0, 5), pool.event(0xB0, 7, 2)));
    bench.settle();
    pool.assertFull();
  }

  @Test
  @Behaviour(30)
  void everyEventOfAPackageComesBack(MiniportBench bench) {
    TestPool pool = bench.pool();
    bench
        .openRender()
        .to(KsState.RUN)
        .put(
            pool.packageOf(
                pool.event(0xB0, 7, 1),
                pool.event(0xB0, 7, 2),
                pool.event(0xB0, 7, 3),
                pool.event(0xB0, 7, 4)));
    bench.settle();
    pool.assertFull();
  }

  @Test
  @Behaviour(30)
  void everyEventOfAPackageInAPackageComesBack(MiniportBench bench) {
    TestPool pool = bench.pool();
    DMusKernelEvent inner = pool.packageOf(pool.event(0xB0, 7, 2), pool.event(0xB0, 7, 3));
    bench.openRender().to(KsState.RUN).put(pool.packageOf(pool.event(0xB0, 7, 1), inner));
    bench.settle();
    pool.assertFull();
  }

  @Test
  @Behaviour(28)
  void aLongEventComesBackWithItsBuffer(MiniportBench bench) {
    bench.openRender().to(KsState.RUN).put(bench.pool().event(Messages.sysex(200)));
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  @Behaviour(28)
  void theBufferOfAPackagedEventComesBack(MiniportBench bench) {
    TestPool pool = bench.pool();
    bench
        .openRender()
        .to(KsState.RUN)
        .put(pool.packageOf(pool.event(0xB0, 7, 1), pool.event(Messages.sysex(200))));
    bench.settle();
    assertThat(pool.usedBuffers()).as("long buffers that did not come back").isZero();
  }

  @Test
  @Behaviour({31, 33})
  void noEventIsGivenBackTwiceOrToAStranger(MiniportBench bench) {
    playALittleOfEverything(bench);
    assertThat(bench.pool().faults())
        .as("misuse of the allocator")
        .filteredOn(f -> !f.startsWith("changed"))
        .isEmpty();
  }

  @Test
  @Behaviour(27)
  void noEventIsChangedAfterItWasGivenBack(MiniportBench bench) {
    playALittleOfEverything(bench);
    assertThat(bench.pool().faults())
        .as("misuse of the allocator")
        .filteredOn(f -> f.startsWith("changed"))
        .isEmpty();
  }

  private static void playALittleOfEverything(MiniportBench bench) {
    TestPool pool = bench.pool();
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(TestPool.chain(pool.event(0xB0, 7, 1), pool.event(0xB0, 7, 2)));
    stream.put(pool.packageOf(pool.event(0xB0, 7, 3), pool.event(Messages.sysex(100))));
    bench.settle();
    stream.put(TestPool.chain(pool.event(0xF8), pool.event(Messages.sysex(20))));
    stream.to(KsState.PAUSE);
    stream.put(pool.event(0xB0, 7, 4));
    stream.to(KsState.STOP);
    bench.settle();
  }

  @Test
  @Behaviour(31)
  void tenThousandEventsLeaveThePoolFull(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    for (int i = 0; i < 10_000; i++) {
      boolean isLong = i % 10 == 9;
      stream.put(bench.pool().event(isLong ? Messages.sysex(12) : Messages.control(i)));
      if (i % 40 == 39) {
        bench.settle();
      }
    }
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  void nullAsksForNothingNew(MiniportBench bench) {
    TestStream stream = bench.openRender().to(KsState.RUN);
    assertThat(stream.put(null)).as("the status of putMessage(null)").isEqualTo(NtStatus.SUCCESS);
  }
}
