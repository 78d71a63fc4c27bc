package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.QueuedEvent;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Invariant;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** Many clients on one pin: order, fairness, cancelling, and what is counted. */
@Contract(Area.CLIENTS)
public class ClientsContract {
  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private IPin running(Workbench bench) {
    subdevice = bench.offline(miniport);
    return bench.running(subdevice);
  }

  private RenderProbe stream() {
    return miniport.last(RenderProbe.class);
  }

  private void runUntilMs(long ms) {
    subdevice.runUntil(ms * PER_MILLISECOND);
  }

  private static void write(IPinClient client, EventBuffer buffer) {
    assertThat(client.write(buffer.records(), 0)).isPositive();
  }

  @Test
  @Invariant(2)
  void theOrderOfEachOfFourProducersIsKept(Workbench bench) throws Exception {
    IPin pin = running(bench);
    var threads = bench.threads(4);
    List<Future<Void>> producers = new ArrayList<>();
    for (int channel = 0; channel < 4; channel++) {
      producers.add(threads.submit(producer(pin.openClient("client " + channel), channel)));
    }
    for (Future<Void> producer : producers) {
      producer.get();
    }
    runUntilMs(1);

    assertThat(stream().sent).hasSize(4 * 200);
    for (int channel = 0; channel < 4; channel++) {
      String status = "e" + channel;
      List<String> mine = stream().messages().stream().filter(m -> m.startsWith(status)).toList();
      assertThat(mine).hasSize(200).isSorted();
    }
  }

  private static Callable<Void> producer(IPinClient client, int channel) {
    return () -> {
      for (int i = 0; i < 200; i++) {
        write(client, new EventBuffer().at(0, 0xE0 + channel, i >> 7, i & 127));
      }
      return null;
    };
  }

  @Test
  @Invariant(1)
  void whatWasWrittenIsDeliveredQueuedOrCountedAtEveryMoment(Workbench bench) {
    long seed = 0x1_C0_17;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    IPin pin = running(bench);
    IPinClient client = pin.openClient("random");
    long written = 0;
    for (int i = 0; i < 2_000; i++) {
      written += pin.write(note(random, i), 0) + client.write(note(random, i), 0);
      switch (random.nextInt(40)) {
        case 0 -> pin.flush();
        case 1 -> client.cancel(EventSelection.ALL.onChannel(1, random.nextInt(16)));
        case 2 -> pin.cancel(EventSelection.ALL.between(0, i * PER_MILLISECOND));
        default -> runUntilMs(i);
      }
      assertBalance(pin.statistics(), written, seed);
    }
    pin.setState(KsState.STOP);

    assertBalance(pin.statistics(), written, seed);
    assertThat(pin.statistics().queued()).isZero();
    assertThat(pin.statistics().pool().used()).isZero();
    assertThat(sum(pin.clients())).isEqualTo(written);
  }

  private static ByteBuffer note(RandomGenerator random, int nowMs) {
    int status = 0x80 + random.nextInt(32);
    return new EventBuffer()
        .at(nowMs + random.nextInt(50), status, random.nextInt(128), random.nextInt(128))
        .records();
  }

  private static void assertBalance(PinStatistics s, long written, long seed) {
    long accounted = s.accounted();
    assertThat(s.written()).as("seed %d", seed).isEqualTo(written).isEqualTo(accounted);
  }

  private static long sum(List<ClientStatistics> clients) {
    return clients.stream()
        .mapToLong(c -> c.delivered() + c.flushed() + c.stale() + c.undeliverable())
        .sum();
  }

  @Test
  @Invariant(1)
  void cancellingOneClientLeavesTheOthersQueue(Workbench bench) {
    IPin pin = running(bench);
    IPinClient a = pin.openClient("a");
    IPinClient b = pin.openClient("b");
    write(a, new EventBuffer().at(10, 0xC0, 1).at(20, 0xC0, 2));
    write(b, new EventBuffer().at(10, 0xC0, 3).at(20, 0xC0, 4));

    assertThat(a.cancel(EventSelection.ALL)).isEqualTo(2);
    runUntilMs(50);

    assertThat(stream().messages()).containsExactly("c003", "c004");
    assertThat(a.statistics().flushed()).isEqualTo(2);
    assertThat(b.statistics().delivered()).isEqualTo(2);
  }

  @Test
  @Invariant(1)
  void cancellingAChannelInATimeRangeTakesExactlyThat(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer()
        .at(10, 0xC0, 1)
        .at(20, 0xC0, 2)
        .at(30, 0xC0, 3)
        .at(20, 0xC1, 4)
        .at(20, 0xF8)
        .to(pin);
    EventSelection selection =
        EventSelection.ALL.onChannel(0, 0).between(20 * PER_MILLISECOND, 30 * PER_MILLISECOND);

    assertThat(pin.cancel(selection)).isEqualTo(1);
    runUntilMs(50);

    assertThat(stream().messages()).containsExactly("c001", "c104", "f8", "c003");
  }

  @Test
  @Invariant(5)
  void aNoteWhoseNoteOffIsCancelledEndsAtOnce(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().at(10, 0x90, 60, 64).at(100, 0x80, 60, 0).to(pin);
    new EventBuffer().at(10, 0x91, 61, 64).at(100, 0x81, 61, 0).to(pin);
    runUntilMs(20);

    pin.cancel(EventSelection.ALL.onChannel(1, 0));
    runUntilMs(20);
    assertThat(stream().messages()).containsExactly("903c40", "913d40", "803c40");

    runUntilMs(200);
    assertThat(stream().messages()).endsWith("813d00").hasSize(4);
  }

  @Test
  @Invariant({1, 5})
  void whenAClientGoesExactlyItsNotesEndAndItsQueueIsForgotten(Workbench bench) {
    IPin pin = running(bench);
    IPinClient stays = pin.openClient("stays");
    IPinClient goes = pin.openClient("goes");
    write(stays, new EventBuffer().at(0, 0x90, 60, 64).at(100, 0x80, 60, 0));
    write(goes, new EventBuffer().at(0, 0x90, 62, 64).at(0, 0xB0, 64, 127).at(50, 0x80, 62, 0));
    runUntilMs(10);
    stream().sent.clear();

    goes.close();
    goes.close();
    runUntilMs(10);
    assertThat(stream().messages()).contains("b04000").hasSize(2);
    assertThat(stream().messages()).anyMatch(m -> m.startsWith("803e"));
    assertThat(goes.write(new EventBuffer().at(20, 0xF8).records(), 0)).isZero();

    runUntilMs(200);
    assertThat(stream().messages()).endsWith("803c00").hasSize(3);
  }

  @Test
  @Invariant(5)
  void aKeyThatAnotherClientHoldsTooGoesOnSounding(Workbench bench) {
    IPin pin = running(bench);
    IPinClient stays = pin.openClient("stays");
    IPinClient goes = pin.openClient("goes");
    write(stays, new EventBuffer().at(0, 0x90, 60, 64));
    write(goes, new EventBuffer().at(0, 0x90, 60, 64));
    runUntilMs(10);
    stream().sent.clear();

    goes.close();
    runUntilMs(10);
    assertThat(stream().sent).isEmpty();

    stays.close();
    runUntilMs(10);
    assertThat(stream().messages()).singleElement().asString().startsWith("803c");
  }

  @Test
  @Invariant(1)
  void aClientThatFillsThePoolLeavesRoomForAnother(Workbench bench) {
    IPin pin = running(bench);
    IPinClient greedy = pin.openClient("greedy");
    IPinClient modest = pin.openClient("modest");
    int capacity = pin.statistics().pool().capacity();
    int taken = 0;
    while (taken <= capacity && greedy.write(new EventBuffer().at(1_000, 0xF8).records(), 0) == 1) {
      taken++;
    }

    assertThat(taken).isLessThan(capacity);
    assertThat(greedy.statistics().shortWrites()).isPositive();
    write(modest, new EventBuffer().at(0, 0xC0, 1));
    runUntilMs(1);
    assertThat(stream().messages()).containsExactly("c001");
  }

  @Test
  @Invariant(1)
  void theQueueShowsWhatIsNextAndWhoseItIs(Workbench bench) {
    IPin pin = running(bench);
    IPinClient a = pin.openClient("first violin");
    write(a, new EventBuffer().at(30, 0xC0, 3).at(10, 0xC0, 1));
    new EventBuffer().at(20, 0xC0, 2).to(pin);
    runUntilMs(5);

    List<QueuedEvent> next = pin.queue(2);

    assertThat(next)
        .extracting(QueuedEvent::presTime100ns)
        .containsExactly(10 * PER_MILLISECOND, 20 * PER_MILLISECOND);
    assertThat(next.get(0).client()).isEqualTo("first violin");
    assertThat(next.get(0).lateness100ns()).isEqualTo(-5 * PER_MILLISECOND);
    assertThat(next.get(0).head()).containsExactly(0xC0, 1);
  }

  @Test
  @Invariant(11)
  void notesThatCameDueWhileTheEngineStoodStillAreNotPlayedInABurst(Workbench bench) {
    subdevice =
        bench.subdevice(
            SubdeviceConfiguration.realtime("tck", bench.deploy(() -> miniport))
                .with(PortSettings.STALE_MS, 5));
    IPin pin = bench.running(subdevice);
    long now = pin.presentationTime();
    stream().reaction = event -> standStill(now + 500 * PER_MILLISECOND);
    EventBuffer buffer = new EventBuffer().in(1, now + 20 * PER_MILLISECOND, 0xF8);
    for (int i = 0; i < 10; i++) {
      buffer.in(1, now + (200 + i) * PER_MILLISECOND, 0x90, 60 + i, 64);
    }
    buffer.in(1, now + 220 * PER_MILLISECOND, 0xB0, 7, 100);
    buffer.to(pin);

    awaitDelivered(pin, 2);

    assertThat(stream().messages()).containsExactly("f8", "b00764");
    assertThat(pin.statistics().stale()).isEqualTo(10);
    assertThat(pin.statistics().late()).isGreaterThanOrEqualTo(10);
  }

  /** Keeps the engine busy until a presentation time: what a stalled process looks like. */
  private NtStatus standStill(long until100ns) {
    IPin pin = subdevice.filter().openPins().get(0);
    while (pin.presentationTime() < until100ns) {
      Thread.onSpinWait();
    }
    return NtStatus.SUCCESS;
  }

  private static void awaitDelivered(IPin pin, long count) {
    while (pin.statistics().delivered() < count) {
      Thread.onSpinWait(); // the contract's time-out ends it
    }
  }
}
