package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.dmus.tck.probe.Sent;
import org.junit.jupiter.api.Test;

/** When, and in which order, a render stream gets its events (A.5). */
@Contract(Area.TIMING)
public class SequencingContract {
  private static final int NOTE_ON = 0x90;
  private static final int NOTE_OFF = 0x80;

  private static long ms(long count) {
    return count * PER_MILLISECOND;
  }

  @Test
  @Behaviour(54)
  void eventsLeaveInTheOrderOfTheirTimesAndEachWhenItIsDue(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    new EventBuffer().at(30, 0xC0, 3).at(10, 0xC0, 1).at(20, 0xC0, 2).to(pin);
    subdevice.runUntil(ms(100));

    assertThat(stream.messages()).containsExactly("c001", "c002", "c003");
    assertThat(stream.times()).containsExactly(ms(10), ms(20), ms(30));
  }

  @Test
  @Behaviour(54)
  void inSimulatedRealTimeEventsComeNeverEarlyAndAtMostAFewMillisecondsLate(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.simulated(bench.deploy(() -> miniport));
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    EventBuffer buffer = new EventBuffer();
    IntStream.range(0, 100).forEach(i -> buffer.at(7L * i, 0xC0, i));
    buffer.to(pin);
    subdevice.runUntil(ms(1_000));

    assertThat(stream.sent).hasSize(100);
    assertThat(stream.sent)
        .allSatisfy(sent -> assertThat(sent.at100ns() - sent.presTime100ns()).isBetween(0L, ms(5)));
  }

  @Test
  @Behaviour(55)
  void aStreamWithAPrefetchGetsEventsThatMuchEarlierAndNotBefore(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(ms(20));
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    new EventBuffer().at(50, 0xC0, 1).to(pin);
    subdevice.runUntil(ms(30) - 1);
    assertThat(stream.sent).isEmpty();

    subdevice.runUntil(ms(30));
    assertThat(stream.times()).containsExactly(ms(30));
    assertThat(stream.sent.get(0).presTime100ns()).isEqualTo(ms(50));
  }

  @Test
  @Behaviour(56)
  void aStreamThatSequencesByItselfGetsEventsOnArrivalInTheOrderOfSubmission(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(DONT_HOLD_FOR_SEQUENCING);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);
    subdevice.runUntil(ms(5));

    new EventBuffer().at(30, 0xC0, 3).at(10, 0xC0, 1).at(20, 0xC0, 2).to(pin);
    subdevice.runUntil(ms(5));

    assertThat(stream.messages()).containsExactly("c003", "c001", "c002");
    assertThat(stream.sent).extracting(Sent::presTime100ns).containsExactly(ms(30), ms(10), ms(20));
  }

  @Test
  @Behaviour(57)
  void anEventOfThePastLeavesAtOnce(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);
    subdevice.runUntil(ms(100));

    new EventBuffer().at(40, 0xC0, 1).to(pin);
    subdevice.runUntil(ms(100));

    assertThat(stream.times()).containsExactly(ms(100));
    assertThat(pin.statistics().late()).isEqualTo(1);
  }

  @Test
  @Behaviour(58)
  void eventsOfOneTimeKeepTheOrderOfSubmission(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    EventBuffer buffer = new EventBuffer().at(20, 0xD0, 0);
    IntStream.range(0, 100).forEach(i -> buffer.at(i % 2 == 0 ? 10 : 20, 0xC0 + i % 2, i));
    buffer.to(pin);
    subdevice.runUntil(ms(50));

    List<String> even = IntStream.range(0, 50).mapToObj(i -> message(0xC0, 2 * i)).toList();
    List<String> odd = IntStream.range(0, 50).mapToObj(i -> message(0xC1, 2 * i + 1)).toList();
    assertThat(stream.messages().subList(0, 50)).isEqualTo(even);
    assertThat(stream.messages().get(50)).isEqualTo("d000");
    assertThat(stream.messages().subList(51, 101)).isEqualTo(odd);
  }

  private static String message(int status, int data) {
    return String.format("%02x%02x", status, data);
  }

  @Test
  @Behaviour({54, 58})
  void aThousandRandomEventsLeaveAtExactlyTheirTimesInOrder(Workbench bench) {
    long seed = 20_260_801;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    long[] times = random.longs(1_000, 0, ms(10)).toArray();
    EventBuffer buffer = new EventBuffer();
    LongStream.of(times).forEach(time -> buffer.in(1, time, 0xC0, 1));
    buffer.to(pin);
    subdevice.runUntil(ms(20));

    List<Long> expected = LongStream.of(times).sorted().boxed().toList();
    assertThat(stream.times()).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  @Behaviour(59)
  void pauseHoldsEventsAndThePresentationClock(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);
    new EventBuffer().at(10, 0xC0, 1).at(30, 0xC0, 2).to(pin);

    subdevice.runUntil(ms(20));
    pin.setState(KsState.PAUSE);
    subdevice.runUntil(ms(1_020));
    assertThat(stream.messages()).containsExactly("c001");
    assertThat(pin.presentationTime()).isEqualTo(ms(20));

    pin.setState(KsState.RUN);
    subdevice.runUntil(ms(2_000));
    assertThat(stream.times()).containsExactly(ms(10), ms(1_030));
  }

  @Test
  @Behaviour(60)
  void runAfterStopStartsThePresentationClockAtZero(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);
    subdevice.runUntil(ms(50));
    assertThat(pin.presentationTime()).isEqualTo(ms(50));

    pin.setState(KsState.STOP);
    assertThat(pin.presentationTime()).isZero();
    pin.setState(KsState.RUN);
    new EventBuffer().at(10, 0xC0, 1).to(pin);
    subdevice.runUntil(ms(100));

    assertThat(stream.times()).containsExactly(ms(60));
    assertThat(pin.presentationTime()).isEqualTo(ms(50));
  }

  @Test
  @Behaviour(61)
  void legacyDeltasAddUpFromTheStartTimeOfEachBuffer(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    RenderProbe stream = miniport.last(RenderProbe.class);

    EventBuffer first = new EventBuffer().after(0, 0xC0, 1).after(1, 0xC0, 2).after(7, 0xC0, 3);
    EventBuffer second = new EventBuffer().after(5, 0xC0, 4).after(15, 0xC0, 5);
    pin.write(first.records(), ms(123));
    pin.write(second.records(), ms(120));
    subdevice.runUntil(ms(200));

    // 120 + 5 = 125 lies before 131, the end of the first buffer: a later buffer is not overtaken.
    assertThat(stream.times()).containsExactly(ms(123), ms(124), ms(131), ms(131), ms(140));
    assertThat(stream.messages()).containsExactly("c001", "c002", "c003", "c004", "c005");
  }

  @Test
  @Behaviour(62)
  void aBufferOfFiveRecordsBecomesFiveEvents(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    EventBuffer buffer =
        new EventBuffer()
            .in(1, 0, NOTE_ON, 60, 64)
            .in(2, 0, 0xC5, 7)
            .in(3, 0, 0xF8)
            .in(65_535, 0, 0xF0, 1, 2, 3, 4, 5, 6, 0xF7)
            .in(0, 0, 0xF0, 1, 2, 3, 4, 5, 6, 7, 0xF7);
    // (20 + n + 7) & ~7 for n = 3, 2, 1, 8, 9
    assertThat(buffer.records().remaining()).isEqualTo(24 + 24 + 24 + 32 + 32);
    assertThat(buffer.to(pin)).isEqualTo(5);
    subdevice.runUntil(0);

    assertThat(stream.messages())
        .containsExactly("903c40", "c507", "f8", "f0010203040506f7", "f001020304050607f7");
    assertThat(stream.sent).extracting(Sent::channelGroup).containsExactly(1, 2, 3, 65_535, 0);
    assertThat(stream.sent).extracting(Sent::flags).containsOnly(0);
  }

  @Test
  @Behaviour(63)
  void noTwoThreadsAreInAStreamAtOnce(Workbench bench) throws Exception {
    ProbeMiniport miniport = new ProbeMiniport(0);
    ISubdevice subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);
    ExecutorService threads = bench.threads(3);
    CountDownLatch start = new CountDownLatch(1);

    Future<?> engine =
        threads.submit(
            () -> {
              start.await();
              for (long t = 1; t <= 2_000; t++) {
                subdevice.runUntil(t * 1_000);
              }
              return null;
            });
    Future<?> writer =
        threads.submit(
            () -> {
              start.await();
              for (int i = 0; i < 2_000; i++) {
                new EventBuffer().in(1, i * 1_000L, NOTE_ON, i % 128, 64).to(pin);
              }
              return null;
            });
    Future<?> control =
        threads.submit(
            () -> {
              start.await();
              for (int i = 0; i < 500; i++) {
                pin.flush(); // ends notes, on the thread of the caller perhaps
              }
              return null;
            });
    start.countDown();
    engine.get();
    writer.get();
    control.get();
    new EventBuffer().at(300, 0xF8).to(pin);
    subdevice.runUntil(ms(300));

    assertThat(stream.sent).isNotEmpty();
    assertThat(stream.overlaps).hasValue(0);
  }

  @Test
  @Behaviour(54)
  void aNoteOnAndItsNoteOffArriveWithTheirTimesOnTheMasterClock(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport(ms(5));
    ISubdevice subdevice = bench.offline(miniport);
    subdevice.runUntil(ms(70));
    IPin pin = bench.running(subdevice);
    RenderProbe stream = miniport.last(RenderProbe.class);

    new EventBuffer().at(10, NOTE_ON, 60, 64).at(20, NOTE_OFF, 60, 0).to(pin);
    subdevice.runUntil(ms(200));

    assertThat(stream.sent).extracting(Sent::presTime100ns).containsExactly(ms(80), ms(90));
    assertThat(stream.times()).containsExactly(ms(75), ms(85));
  }
}
