package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** Events and the pool they live in (A.3). */
@Contract(Area.ALLOCATOR)
public class AllocatorContract {

  private static IAllocatorMXF pool(Workbench bench) {
    return bench.closing(bench.host().newInstance(IAllocatorMXF.class)).service();
  }

  private static int free(IAllocatorMXF pool) {
    return pool.statistics().free();
  }

  @Test
  @Behaviour(25)
  void aNewEventIsBlank(Workbench bench) {
    assertBlank(pool(bench).getMessage());
  }

  private static void assertBlank(DMusKernelEvent event) {
    assertThat(event).isNotNull();
    assertThat(event.eventBytes()).isZero();
    assertThat(event.channelGroup()).isZero();
    assertThat(event.flags()).isZero();
    assertThat(event.presTime100ns()).isZero();
    assertThat(event.bytePosition()).isZero();
    assertThat(event.next()).isNull();
    assertThat(event.packageHead()).isNull();
    assertThat(event.buffer()).isNull();
  }

  @Test
  @Behaviour(26)
  void upToEightBytesAreInlineAndNineNeedABuffer(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    DMusKernelEvent event = pool.getMessage();

    event.eventBytes(8);
    assertThat(event.isShort()).isTrue();
    assertThat(event.bytes()).hasSize(8);
    event.eventBytes(9);
    event.buffer(pool.getBuffer());

    assertThat(event.isShort()).isFalse();
    assertThat(event.bytes()).isSameAs(event.buffer()).hasSize(pool.getBufferSize());
  }

  @Test
  @Behaviour(27)
  void everyEventThatWasUsedComesOutBlankAgain(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    int capacity = pool.statistics().capacity();
    for (int i = 0; i < capacity; i++) {
      DMusKernelEvent event = pool.getMessage();
      event.shortMessage(0x90, 60, 64, 3);
      event.channelGroup(7);
      event.presTime100ns(99);
      event.bytePosition(5);
      event.flags(DMusKernelEvent.EVENT_INCOMPLETE);
      assertThat(pool.putMessage(event)).isEqualTo(NtStatus.SUCCESS);
    }

    for (int i = 0; i < capacity; i++) {
      assertBlank(pool.getMessage());
    }
  }

  @Test
  @Behaviour(28)
  void theBufferOfAnEventIsRecycledWithIt(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    int buffers = pool.statistics().freeBuffers();
    DMusKernelEvent event = pool.getMessage();
    event.buffer(pool.getBuffer());
    event.eventBytes(20);
    assertThat(pool.statistics().freeBuffers()).isEqualTo(buffers - 1);

    pool.putMessage(event);

    assertThat(pool.statistics().freeBuffers()).isEqualTo(buffers);
    assertThat(event.buffer()).isNull();
  }

  @Test
  @Behaviour(29)
  void aChainOfThreeGivenBackMakesThePoolGrowByThree(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    DMusKernelEvent head = chain(pool, 3);
    int before = free(pool);

    assertThat(pool.putMessage(head)).isEqualTo(NtStatus.SUCCESS);

    assertThat(free(pool)).isEqualTo(before + 3);
  }

  private static DMusKernelEvent chain(IAllocatorMXF pool, int length) {
    DMusKernelEvent head = null;
    for (int i = 0; i < length; i++) {
      DMusKernelEvent event = pool.getMessage();
      event.next(head);
      head = event;
    }
    return head;
  }

  @Test
  @Behaviour(30)
  void aPackageOfFourGivenBackMakesThePoolGrowByFive(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    DMusKernelEvent packet = pool.getMessage();
    packet.packageHead(chain(pool, 4));
    int before = free(pool);

    assertThat(pool.putMessage(packet)).isEqualTo(NtStatus.SUCCESS);

    assertThat(free(pool)).isEqualTo(before + 5);
  }

  @Test
  @Behaviour(31)
  void afterASessionOfTenThousandEventsAsManyAreOutAsBefore(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport();
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    AllocatorStatistics before = pin.statistics().pool();

    for (int i = 0; i < 10_000; i++) {
      long time = i * ReferenceTime.PER_MILLISECOND;
      int[] message = i % 10 == 0 ? new int[] {0xF0, 1, 2, 3, 4, 5, 6, 7, 8, 0xF7} : note(i);
      assertThat(new EventBuffer().in(1, time, message).to(pin)).isEqualTo(1);
      subdevice.runUntil(time);
    }

    AllocatorStatistics after = pin.statistics().pool();
    assertThat(miniport.last(RenderProbe.class).sent).hasSize(10_000);
    assertThat(after.free()).isEqualTo(before.free());
    assertThat(after.freeBuffers()).isEqualTo(before.freeBuffers());
    assertThat(after.refused()).isZero();
  }

  private static int[] note(int i) {
    return new int[] {i % 2 == 0 ? 0x80 : 0x90, 60, 64};
  }

  @Test
  @Behaviour(32)
  void theBufferSizeIsAConstantAndTheSizeOfEveryBuffer(Workbench bench) throws Exception {
    IAllocatorMXF pool = pool(bench);
    int size = pool.getBufferSize();
    Future<Integer> elsewhere = bench.threads(1).submit(pool::getBufferSize);

    assertThat(size).isPositive();
    assertThat(elsewhere.get()).isEqualTo(size);
    for (byte[] b = pool.getBuffer(); b != null; b = pool.getBuffer()) {
      assertThat(b).hasSize(size);
    }
    assertThat(pool.getBufferSize()).isEqualTo(size);
  }

  @Test
  @Behaviour(33)
  void anEventThatIsGivenBackTwiceIsRefusedAndThePoolStaysSound(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    int capacity = pool.statistics().capacity();
    DMusKernelEvent event = pool.getMessage();
    pool.putMessage(event);

    NtStatus second = pool.putMessage(event);

    assertThat(second.isSuccess()).isFalse();
    assertThat(pool.statistics().refused()).isEqualTo(1);
    assertThat(everyEvent(pool)).hasSize(capacity);
  }

  private static Set<DMusKernelEvent> everyEvent(IAllocatorMXF pool) {
    Set<DMusKernelEvent> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (DMusKernelEvent e = pool.getMessage(); e != null; e = pool.getMessage()) {
      assertThat(all.add(e)).as("the pool gave an event to two owners").isTrue();
    }
    return all;
  }

  @Test
  @Behaviour(33)
  void anEventOfAnotherPoolIsRefused(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    int free = free(pool);

    NtStatus status = pool.putMessage(pool(bench).getMessage());

    assertThat(status.isSuccess()).isFalse();
    assertThat(free(pool)).isEqualTo(free);
    assertThat(pool.statistics().refused()).isEqualTo(1);
  }

  @Test
  @Behaviour(34)
  void theFlagsMeanWhatTheirBitsSay(Workbench bench) {
    DMusKernelEvent event = pool(bench).getMessage();

    event.flags(0);
    assertThat(event.isComplete()).isTrue();
    assertThat(event.isPackage()).isFalse();
    event.flags(1);
    assertThat(event.isComplete()).isFalse();
    assertThat(event.isPackage()).isFalse();
    event.flags(2);
    assertThat(event.isComplete()).isTrue();
    assertThat(event.isPackage()).isTrue();
  }

  @Test
  @Behaviour(35)
  void eightThreadsAtOnceGetDifferentEvents(Workbench bench) throws Exception {
    IAllocatorMXF pool = pool(bench);
    int each = pool.statistics().capacity() / 8;
    CountDownLatch start = new CountDownLatch(1);
    Callable<List<DMusKernelEvent>> taker =
        () -> {
          start.await();
          List<DMusKernelEvent> mine = new ArrayList<>();
          for (int i = 0; i < each; i++) {
            mine.add(pool.getMessage());
          }
          return mine;
        };
    var threads = bench.threads(8);
    List<Future<List<DMusKernelEvent>>> takers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      takers.add(threads.submit(taker));
    }
    start.countDown();

    Set<DMusKernelEvent> all = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Future<List<DMusKernelEvent>> future : takers) {
      all.addAll(future.get());
    }
    assertThat(all).doesNotContainNull().hasSize(8 * each);
  }

  @Test
  @Behaviour(25)
  void anExhaustedPoolSaysSoAndCountsIt(Workbench bench) {
    IAllocatorMXF pool = pool(bench);
    int capacity = pool.statistics().capacity();

    assertThat(everyEvent(pool)).hasSize(capacity);

    assertThat(pool.getMessage()).isNull();
    assertThat(pool.statistics().exhausted()).isPositive();
    assertThat(pool.statistics().used()).isEqualTo(capacity);
  }
}
