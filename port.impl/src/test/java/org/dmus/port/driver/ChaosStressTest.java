package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dmus.chaos.Chaos;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A song plays on one port while another has one fault after the other, 200 of them with {@code
 * -Ddmus.chaos.faults=200}: the song loses nothing, and each fault ends with a readmitted miniport.
 */
@Timeout(600)
@SuppressWarnings("try")
class ChaosStressTest {
  private static final int FAULTS = Integer.getInteger("dmus.chaos.faults", 12);
  private static final UUID GOOD = UUID.randomUUID();
  private static final UUID BAD = UUID.randomUUID();
  private static final long PATIENCE_SECONDS = 20;

  /** The song: so many notes at once, a millisecond apart. */
  private static final int CHUNK = 100;

  /** By how much the late part of the song may exceed what the machine makes late by itself. */
  private static final double MORE_LATE = 0.25;

  private final FakeFramework framework = new FakeFramework();
  private final Chaos good = new Chaos();
  private final Chaos chaos = new Chaos();
  private final List<Chaos> left = new ArrayList<>();
  private Chaos present = chaos;
  private ISubdevice port;
  private IPin song;
  private IPin pin;
  private IPin capture;
  private long songTime;

  @AfterEach
  void stop() {
    left.forEach(Chaos::heal);
    present.heal();
    framework.subdevices.close();
    framework.watchdog.close();
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      never.await(1, TimeUnit.MILLISECONDS);
    }
  }

  /** A busy machine makes events late; that is no reason to drop them. */
  private ISubdevice create(String name, UUID classId) {
    return framework.subdevices.create(
        new SubdeviceConfiguration(
            name, classId, Runner.REALTIME, true, Map.of(PortSettings.STALE_MS, "0")));
  }

  private static IPin run(ISubdevice subdevice, int pinId) {
    IPin opened = subdevice.filter().openPin(pinId, KsDataFormat.DIRECTMUSIC);
    opened.setState(KsState.RUN);
    return opened;
  }

  private static int write(IPin to, long time, int count, ByteBuffer buffer) {
    buffer.clear();
    for (int i = 0; i < count; i++) {
      long delta = i * ReferenceTime.PER_MILLISECOND;
      DMusBuffer.put(buffer, 1, delta, new byte[] {(byte) (0x90 - i % 2 * 16), 60, 64}, 0, 3);
    }
    return to.write(buffer.flip(), time);
  }

  /** Keeps the song a little ahead of its time. */
  private void goOn(ByteBuffer buffer) {
    long ahead = 3L * CHUNK * ReferenceTime.PER_MILLISECOND;
    while (songTime < song.presentationTime() + ahead) {
      assertThat(write(song, songTime, CHUNK, buffer)).isEqualTo(CHUNK);
      songTime += CHUNK * ReferenceTime.PER_MILLISECOND;
    }
  }

  private final class Song implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Throwable> failures = new ArrayList<>();
    private final Thread thread = new Thread(this::play, "song");

    Song() {
      songTime = song.presentationTime() + 2L * CHUNK * ReferenceTime.PER_MILLISECOND;
      thread.start();
    }

    private void play() {
      ByteBuffer buffer = DMusBuffer.allocate(1 << 14);
      try {
        do {
          goOn(buffer);
        } while (!end.await(20, TimeUnit.MILLISECONDS));
      } catch (Throwable e) {
        failures.add(e);
      }
    }

    @Override
    public void close() throws InterruptedException {
      end.countDown();
      thread.join();
      assertThat(failures).isEmpty();
    }
  }

  private static double lateRatio(PinStatistics before, PinStatistics after) {
    return (double) (after.late() - before.late()) / (after.delivered() - before.delivered());
  }

  @Test
  void aSongOnOnePortLosesNothingWhileAnotherHasEveryFault() throws Exception {
    long seed = Long.getLong("dmus.seed", new Random().nextLong());
    System.out.println("ChaosStressTest seed " + seed + ", " + FAULTS + " faults");
    framework.deploy(GOOD, "", 0, () -> new ChaosMiniport(good));
    framework.deploy(BAD, "", 0, () -> new ChaosMiniport(present));
    song = run(create("song", GOOD), ChaosMiniport.RENDER);
    port = create("chaos", BAD);
    pin = run(port, ChaosMiniport.RENDER);
    capture = run(port, ChaosMiniport.CAPTURE);
    PinStatistics start;
    PinStatistics alone;
    Metronome machine = new Metronome();
    try (machine;
        Song playing = new Song()) {
      await("the song", () -> good.delivered.get() > 0);
      start = song.statistics();
      await("some of it", () -> good.delivered.get() > start.delivered() + 2_000);
      alone = song.statistics();
      Random random = new Random(seed);
      for (int i = 0; i < FAULTS; i++) {
        fail(random);
      }
    }
    await("the end of the song", () -> song.statistics().queued() == 0);
    PinStatistics end = song.statistics();
    double lateAlone = lateRatio(start, alone);
    double lateWith = lateRatio(alone, end);
    System.out.printf(
        "song: %d events, %.4f late alone, %.4f late beside %d faults, %.4f of a metronome, %d"
            + " restarts%n",
        end.written(), lateAlone, lateWith, FAULTS, machine.lateRatio(), port.restarts());
    assertThat(end.delivered()).isEqualTo(end.written());
    assertThat(good.delivered.get()).isEqualTo((int) end.written());
    assertThat(lateWith).isLessThan(Math.max(lateAlone, machine.lateRatio()) + MORE_LATE);
    assertThat(framework.instances).hasValue(2);
  }

  private static final String[] PLACES = {
    "putMessage",
    "service",
    "streamService",
    "setState",
    "stream.close",
    "close",
    "init",
    "newStream",
    "capture"
  };

  private static final Fault[] FAULTS_OF_CALLS = {
    Fault.THROW, Fault.OVERFLOW, Fault.NO_CLASS, Fault.NO_MEMORY, Fault.BLOCK, Fault.SPIN
  };

  /** One fault, and what an operator does about it. */
  private void fail(Random random) throws InterruptedException {
    String place = PLACES[random.nextInt(PLACES.length)];
    boolean floods = place.equals("capture") || place.equals("service") && random.nextBoolean();
    Fault fault = floods ? Fault.FLOOD : FAULTS_OF_CALLS[random.nextInt(FAULTS_OF_CALLS.length)];
    Chaos faulty = present;
    long begin = System.nanoTime();
    faulty.at(place, fault);
    provoke(faulty);
    boolean isOver = port.quarantine().isPresent() || port.problem().isPresent();
    faulty.heal();
    if (!isOver) {
      provoke(faulty);
    }
    await(
        "all calls over after " + place + " " + fault,
        () -> !faulty.isBlocking() && framework.instances.get() <= 2);
    port.readmit();
    await(place + " " + fault + ": ready", () -> port.problem().isEmpty());
    assertPlays(place + " " + fault);
    System.out.printf("%s %s: %d ms%n", place, fault, (System.nanoTime() - begin) / 1_000_000);
  }

  /** Calls whatever can be called, as clients and devices do. */
  private void provoke(Chaos faulty) throws InterruptedException {
    ByteBuffer buffer = DMusBuffer.allocate(64);
    for (int i = 0; i < 60 && port.quarantine().isEmpty(); i++) {
      write(pin, 0, 1, buffer);
      faulty.requestService();
      if (i == 5) {
        control();
      }
      new CountDownLatch(1).await(12, TimeUnit.MILLISECONDS);
    }
  }

  private void control() {
    Thread client =
        new Thread(
            () -> {
              try {
                pin.setState(KsState.PAUSE);
                pin.setState(KsState.RUN);
                IPin another = run(port, ChaosMiniport.RENDER);
                another.close();
              } catch (RuntimeException | Error e) {
                // What the miniport throws its client hears.
                assertThat(e).isNotInstanceOf(NullPointerException.class);
              }
            });
    client.setDaemon(true);
    client.start();
  }

  private void assertPlays(String after) throws InterruptedException {
    pin.setState(KsState.RUN);
    ByteBuffer buffer = DMusBuffer.allocate(64);
    int before = present.delivered.get();
    write(pin, 0, 1, buffer);
    await("plays after " + after, () -> present.delivered.get() > before);
    PinStatistics s = pin.statistics();
    assertThat(s.written()).as("%s: %s", after, s).isEqualTo(s.accounted());
    assertThat(capture.statistics().pool().used()).isLessThanOrEqualTo(4096);
  }
}
