package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.MidiBuffer;
import org.dmus.client.PinStatistics;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.SystemClock;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody at once, each on a thread: clients that play, one that closes them behind their backs,
 * cancels, panics and pauses, one that swaps miniports, one that looks. The streams refuse and
 * throw. In the end every event is accounted for, the pool is full and no note hangs.
 */
@Timeout(120)
class HostileThreadsTest {
  private static final int CLIENTS = 8;
  private static final int SHARED_CHANNEL = 15;
  private static final int PEDAL = 64;
  private static final long RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final int SYSEX_BYTES = 5_000;

  private final long seed = new Random().nextLong();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<CapriciousStream> generations = new CopyOnWriteArrayList<>();
  private final Engine engine = new Engine(new SystemClock(), failures::add);
  private final FilterDescriptor description = new FilterFixture().attach().filter.description();
  private final AtomicReferenceArray<IPinClient> clients = new AtomicReferenceArray<>(CLIENTS);
  private final RealtimeRunner runner = new RealtimeRunner(engine, "hostile");
  private final long end = System.nanoTime() + RUN_NANOS;
  private Filter filter;
  private IPin pin;

  @AfterEach
  void stop() {
    runner.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DIRECTMUSIC, 0, false",
    "DIRECTMUSIC, 50000, true",
    "DIRECTMUSIC, -1, false",
    "MIDI, 0, false",
    "MIDI, 0, true"
  })
  void everyEventIsAccountedForAndNoNoteHangs(String format, long prefetch, boolean trace)
      throws InterruptedException {
    System.out.println("HostileThreadsTest seed " + seed);
    PinSettings settings =
        new PinSettings(new PoolSettings(512, 8, trace), ReferenceTime.PER_SECOND);
    filter =
        new Filter(
            "hostile",
            UUID.randomUUID(),
            engine,
            false,
            settings,
            new GlobalInstances(),
            (what, cause) -> {});
    attach(new Random(seed), prefetch);
    boolean legacy = format.equals("MIDI");
    pin =
        filter.openPin(
            FilterFixture.RENDER_PIN, legacy ? KsDataFormat.MIDI : KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int index = i;
      ByteBuffer records = DMusBuffer.allocate(2 * SYSEX_BYTES);
      clients.set(i, pin.openClient("client " + i));
      threads.add(start(i, random -> play(index, records, legacy, random)));
    }
    threads.add(start(CLIENTS, this::disturb));
    threads.add(start(CLIENTS + 1, random -> swap(random, prefetch)));
    threads.add(start(CLIENTS + 2, this::look));
    for (Thread thread : threads) {
      thread.join();
    }
    checkTheEnd();
  }

  private void attach(Random random, long prefetch) {
    filter.attach(
        description,
        (pinId, type, n, allocator) -> {
          CapriciousStream stream = new CapriciousStream(allocator, random);
          generations.add(stream);
          return new DMusStream(stream, Optional.empty(), prefetch);
        });
  }

  private Thread start(int index, Consumer<Random> action) {
    Random random = new Random(seed + index);
    Thread thread =
        new Thread(
            () -> {
              while (System.nanoTime() < end) {
                action.accept(random);
                LockSupport.parkNanos(random.nextInt(200_000));
              }
            });
    thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
    thread.start();
    return thread;
  }

  private void play(int index, ByteBuffer records, boolean legacy, Random random) {
    records.clear();
    if (legacy && random.nextInt(20) == 0) {
      putSysex(records, random);
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      int channel = random.nextInt(4) == 0 ? SHARED_CHANNEL : index;
      put(records, legacy, random, channel);
    }
    IPinClient client = clients.get(index);
    if (client.write(records.flip(), pin.presentationTime()) < 0) {
      failures.add(new AssertionError("refused: " + client.fault()));
    }
  }

  private static void put(ByteBuffer records, boolean legacy, Random random, int channel) {
    byte key = (byte) random.nextInt(64);
    byte[] message =
        switch (random.nextInt(12)) {
          case 0 -> new byte[] {(byte) (0xB0 | channel), PEDAL, 127};
          case 1 -> new byte[] {(byte) (0xB0 | channel), PEDAL, 0};
          case 2 -> new byte[] {(byte) (0xB0 | channel), 123, 0};
          case 3, 4, 5, 6 -> new byte[] {(byte) (0x80 | channel), key, 1};
          default -> new byte[] {(byte) (0x90 | channel), key, 1};
        };
    if (legacy) {
      MidiBuffer.put(records, random.nextInt(3), message, 0, 3);
    } else {
      DMusBuffer.put(records, random.nextInt(31), random.nextInt(200_000), message, 0, 3);
    }
  }

  /** Perhaps without an end: the next message cuts it off. */
  private static void putSysex(ByteBuffer records, Random random) {
    byte[] message = new byte[2 + random.nextInt(SYSEX_BYTES - 2)];
    message[0] = (byte) 0xF0;
    message[message.length - 1] = (byte) (random.nextBoolean() ? 0xF7 : 0);
    MidiBuffer.put(records, 0, message, 0, message.length);
  }

  private void disturb(Random random) {
    int index = random.nextInt(CLIENTS);
    IPinClient client = clients.get(index);
    long from = pin.presentationTime() + random.nextInt(100_000);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> {
        clients.set(index, pin.openClient("client " + index));
        client.close();
      }
      case 3, 4 -> client.cancel(EventSelection.ALL);
      case 5 -> client.cancel(EventSelection.ALL.between(from, from + 50_000));
      case 6 -> pin.cancel(EventSelection.ALL.onChannel(random.nextInt(31), index));
      case 7 -> pin.panic();
      case 8 -> pin.flush();
      case 9 -> pin.setState(KsState.PAUSE);
      case 10 -> pin.setState(KsState.STOP);
      default -> pin.setState(KsState.RUN);
    }
    pin.setState(KsState.RUN);
  }

  private void swap(Random random, long prefetch) {
    filter.detach();
    LockSupport.parkNanos(random.nextInt(100_000));
    attach(new Random(random.nextLong()), prefetch);
    LockSupport.parkNanos(random.nextInt(5_000_000));
  }

  private void look(Random random) {
    pin.clients();
    pin.queue(random.nextInt(20));
    pin.latency();
    pin.poolTrace();
    assertThat(pin.statistics().pool().refused()).isZero();
  }

  private void checkTheEnd() {
    for (int i = 0; i < CLIENTS; i++) {
      clients.get(i).close();
    }
    filter.detach();
    PinStatistics s = pin.statistics();
    assertThat(failures).isEmpty();
    assertThat(generations).hasSizeGreaterThan(1).allMatch(g -> g.problem.isEmpty());
    assertThat(s.queued()).as(s.toString()).isZero();
    assertThat(s.delivered()).as(s.toString()).isPositive();
    assertThat(s.accounted()).as(s.toString()).isEqualTo(s.written());
    assertThat(s.pool().used()).as(s.toString()).isZero();
    assertThat(s.pool().freeBuffers()).as(s.toString()).isEqualTo(s.pool().bufferCapacity());
    assertThat(pin.poolTrace().misuses()).isEmpty();
    pin.close();
  }
}
