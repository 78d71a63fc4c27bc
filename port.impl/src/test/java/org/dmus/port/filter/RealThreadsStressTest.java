package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.ServiceGroup;
import org.dmus.port.engine.SystemClock;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine on its own thread, clients on theirs, bundles that come and go meanwhile. */
@Timeout(60)
class RealThreadsStressTest {
  private static final int PRODUCERS = 8;
  private static final int SWAPS = 1_000;

  private final long seed = new Random().nextLong();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Engine engine = new Engine(new SystemClock(), failures::add);
  private final Filter filter =
      new Filter("stress", UUID.randomUUID(), engine, false, (what, cause) -> failures.add(cause));
  private final FilterDescriptor description = new FilterFixture().attach().filter.description();
  private final List<GenerationStream> generations = new ArrayList<>();
  private final int[] last = new int[PRODUCERS];
  private final RealtimeRunner runner = new RealtimeRunner(engine, "stress");

  RealThreadsStressTest() {
    System.out.println("RealThreadsStressTest seed " + seed);
    Arrays.fill(last, -1);
  }

  @AfterEach
  void stop() {
    runner.close();
  }

  private void attach() {
    filter.attach(
        description,
        (pinId, type, format, allocator) -> {
          GenerationStream stream = new GenerationStream(allocator, last);
          generations.add(stream);
          return DMusStream.whenDue(stream);
        });
  }

  @Test
  void eightProducersKeepTheirOrderAndEveryEventIsAccountedForOverAThousandSwaps()
      throws InterruptedException {
    attach();
    IPin pin = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    AtomicBoolean playing = new AtomicBoolean(true);
    AtomicLong sent = new AtomicLong();
    List<Thread> producers = new ArrayList<>();
    for (int p = 0; p < PRODUCERS; p++) {
      Random random = new Random(seed + p);
      int channel = p;
      producers.add(new Thread(() -> produce(pin, channel, random, sent, playing)));
    }
    producers.forEach(Thread::start);
    swap(new Random(seed - 1));
    playing.set(false);
    for (Thread producer : producers) {
      producer.join();
    }
    pin.close();
    PinStatistics s = pin.statistics();
    assertThat(failures).isEmpty();
    assertThat(generations).hasSize(SWAPS + 1).allMatch(g -> g.problem.isEmpty());
    assertThat(generations).as("hung notes").allMatch(g -> g.hung == 0);
    assertThat(s.written()).isEqualTo(sent.get());
    assertThat(s.delivered()).isEqualTo(generations.stream().mapToLong(g -> g.noteOns).sum());
    assertThat(s.delivered()).isPositive();
    assertThat(s.queued() + s.undeliverable() + s.rejected()).isZero();
    assertThat(s.delivered() + s.lostDetached() + s.flushed()).isEqualTo(sent.get());
    assertThat(s.pool().used()).isZero();
    assertThat(s.pool().refused()).isZero();
  }

  private void produce(
      IPin pin, int channel, Random random, AtomicLong sent, AtomicBoolean playing) {
    Numbers numbers = new Numbers(channel);
    while (playing.get()) {
      ByteBuffer buffer = numbers.next(1 + random.nextInt(64));
      while (buffer.hasRemaining()) {
        int taken = pin.write(buffer, 0);
        sent.addAndGet(taken);
        if (taken == 0) {
          Thread.yield();
        }
      }
      LockSupport.parkNanos(random.nextInt(200_000));
    }
  }

  @Test
  void eightClientsThatComeAndGoLoseNothingAndLeaveNoNoteHangingOverAThousandSwaps()
      throws InterruptedException {
    attach();
    IPin pin = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    AtomicBoolean playing = new AtomicBoolean(true);
    AtomicLong sent = new AtomicLong();
    List<Thread> producers = new ArrayList<>();
    for (int p = 0; p < PRODUCERS; p++) {
      Random random = new Random(seed + p);
      int channel = p;
      producers.add(new Thread(() -> comeAndGo(pin, channel, random, sent, playing)));
    }
    producers.forEach(Thread::start);
    swap(new Random(seed - 1));
    playing.set(false);
    for (Thread producer : producers) {
      producer.join();
    }
    pin.close();
    PinStatistics s = pin.statistics();
    assertThat(failures).isEmpty();
    assertThat(generations).hasSize(SWAPS + 1).allMatch(g -> g.problem.isEmpty());
    assertThat(generations).as("hung notes").allMatch(g -> g.hung == 0);
    assertThat(s.written()).isEqualTo(sent.get());
    assertThat(s.delivered()).isEqualTo(generations.stream().mapToLong(g -> g.noteOns).sum());
    assertThat(s.delivered()).isPositive();
    assertThat(s.queued() + s.undeliverable() + s.rejected()).isZero();
    assertThat(s.delivered() + s.lostDetached() + s.flushed() + s.stale()).isEqualTo(sent.get());
    assertThat(s.pool().used()).isZero();
    assertThat(s.pool().refused()).isZero();
  }

  /** Plays as one client after the other, the last of which it leaves open. */
  private void comeAndGo(
      IPin pin, int channel, Random random, AtomicLong sent, AtomicBoolean playing) {
    Numbers numbers = new Numbers(channel);
    while (playing.get()) {
      IPinClient client = pin.openClient("producer " + channel);
      for (int round = random.nextInt(100); round >= 0 && playing.get(); round--) {
        ByteBuffer buffer = numbers.next(1 + random.nextInt(64));
        while (buffer.hasRemaining() && playing.get()) {
          sent.addAndGet(client.write(buffer, 0));
        }
        LockSupport.parkNanos(random.nextInt(200_000));
      }
      if (playing.get()) {
        client.close();
      }
    }
  }

  /** Note-ons of one producer, numbered as {@link GenerationStream} reads them. */
  private static final class Numbers {
    private final ByteBuffer buffer = DMusBuffer.allocate(64 * 24);
    private final byte[] note = {0, 0, 0};
    private int number;

    Numbers(int channel) {
      note[0] = (byte) (0x90 | channel);
    }

    ByteBuffer next(int count) {
      buffer.clear();
      for (int i = 0; i < count; i++) {
        note[1] = (byte) (number & 0x7F);
        note[2] = (byte) ((number >>> 7) + 1);
        DMusBuffer.put(buffer, 1, 0, note, 0, 3);
        number = (number + 1) % (127 << 7);
      }
      return buffer.flip();
    }
  }

  private void swap(Random random) {
    for (int i = 0; i < SWAPS; i++) {
      LockSupport.parkNanos(random.nextInt(1_000_000));
      filter.detach();
      if (random.nextInt(4) == 0) {
        LockSupport.parkNanos(random.nextInt(1_000_000));
      }
      attach();
    }
  }

  @Test
  void theLastNotificationOfManyThreadsIsAlwaysServed() throws InterruptedException {
    ServiceGroup group = new ServiceGroup(engine);
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    CountDownLatch[] round = {new CountDownLatch(1)};
    int[] target = {0};
    group.addMember(
        () -> {
          seen.set(asked.get());
          LockSupport.parkNanos(1); // a miniport that waits for a lock swallows wakes
          synchronized (round) {
            if (seen.get() == target[0]) {
              round[0].countDown();
            }
          }
        });
    for (int r = 0; r < 200; r++) {
      synchronized (round) {
        round[0] = new CountDownLatch(1);
        target[0] += PRODUCERS * 50;
      }
      notifyFromManyThreads(group, asked);
      assertThat(round[0].await(10, java.util.concurrent.TimeUnit.SECONDS))
          .as("round %d: served %d of %d", r, seen.get(), asked.get())
          .isTrue();
    }
  }

  private static void notifyFromManyThreads(ServiceGroup group, AtomicInteger asked)
      throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < PRODUCERS; t++) {
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < 50; i++) {
                  asked.incrementAndGet();
                  group.requestService();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void aPinClosedWhileProducersWriteKeepsNothing() throws InterruptedException {
    attach();
    for (int round = 0; round < 50; round++) {
      Arrays.fill(last, -1);
      IPin pin = filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
      pin.setState(KsState.RUN);
      Thread[] writers = new Thread[PRODUCERS];
      for (int p = 0; p < PRODUCERS; p++) {
        writers[p] = new Thread(() -> writeUntilClosed(pin));
        writers[p].start();
      }
      LockSupport.parkNanos(new Random(seed + round).nextInt(2_000_000));
      pin.close();
      for (Thread writer : writers) {
        writer.join();
      }
      PinStatistics s = pin.statistics();
      assertThat(s.queued()).isZero();
      assertThat(s.pool().used()).isZero();
      assertThat(s.written()).isEqualTo(s.delivered() + s.flushed() + s.lostDetached());
    }
  }

  private static void writeUntilClosed(IPin pin) {
    ByteBuffer buffer = DMusBuffer.allocate(8 * 24);
    byte[] note = {(byte) 0x90, 60, 64};
    for (int idle = 0; idle < 3; ) {
      buffer.clear();
      for (int i = 0; i < 8; i++) {
        DMusBuffer.put(buffer, 1, 0, note, 0, 3);
      }
      idle = pin.write(buffer.flip(), 0) > 0 || pin.statistics().queued() > 0 ? 0 : idle + 1;
    }
  }
}
