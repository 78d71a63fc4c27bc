package org.dmus.client.lasting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinListener.Event;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Test;

/** A pin while one version of the port driver goes and another comes, or does not. */
class LastingPinTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LastingFilter port = new LastingFilter(nanos::get);
  private final List<Event> news = new ArrayList<>();
  private FakePort version = new FakePort();
  private final IPin pin = open();

  private IPin open() {
    port.arrived(version.filter);
    IPin opened = port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC);
    opened.setState(KsState.RUN);
    opened.listener((p, event) -> news.add(event));
    return opened;
  }

  private void goAway() {
    port.gone(version.filter);
    version.pins.forEach(FakePin::closing);
    version.pins.forEach(FakePin::closedNow);
  }

  private FakePin comeBack() {
    version = new FakePort();
    port.arrived(version.filter);
    return version.pins.isEmpty() ? null : version.pin();
  }

  private static ByteBuffer notes(int count) {
    ByteBuffer records = DMusBuffer.allocate(count * 64);
    for (int i = 0; i < count; i++) {
      DMusBuffer.put(records, 1, 0, new byte[] {(byte) 0x90, (byte) i, 64}, 0, 3);
    }
    return records.flip();
  }

  private static List<Long> times(FakePin on) {
    return on.queued.stream().map(e -> e.presTime100ns()).toList();
  }

  private void assertBalance() {
    PinStatistics s = pin.statistics();
    assertThat(s.written())
        .as("%s", s)
        .isEqualTo(s.delivered() + s.queued() + s.flushed() + s.lostDetached());
    assertThat(pin.clients().stream().mapToLong(c -> c.queued()).sum()).isEqualTo(s.queued());
  }

  @Test
  void whatWasQueuedAndWhatIsWrittenMeanwhileArrivesInOrder() {
    IPinClient other = pin.openClient("other");
    pin.write(notes(1), 1);
    other.write(notes(1), 2);
    goAway();
    assertThat(pin.write(notes(1), 3)).isEqualTo(1);
    assertThat(other.write(notes(1), 4)).isEqualTo(1);
    assertThat(pin.statistics().queued()).isEqualTo(4);
    assertBalance();
    FakePin fresh = comeBack();
    assertThat(times(fresh)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(fresh.queued.get(1).client()).isEqualTo(fresh.queued.get(3).client()).isNotZero();
    assertThat(fresh.states).containsExactly(KsState.RUN);
    assertThat(news).containsExactly(Event.DETACHED, Event.ATTACHED);
    assertThat(pin.statistics().written()).isEqualTo(4);
    assertThat(other.statistics().written()).isEqualTo(2);
    assertBalance();
  }

  @Test
  void aPinThatIsBeingClosedIsLeftByWhoeverNoticesFirst() {
    version.pin().closing();
    assertThat(pin.state()).isEqualTo(KsState.RUN);
    pin.setState(KsState.PAUSE);
    assertThat(pin.write(notes(1), 1)).isEqualTo(1);
    version.pin().closedNow();
    assertThat(news).containsExactly(Event.DETACHED);
    assertThat(comeBack().states).containsExactly(KsState.PAUSE);
  }

  @Test
  void timeGoesOnInRunStandsStillInPauseAndNeverGoesBack() {
    version.pin().time100ns = 1_000;
    goAway();
    nanos.addAndGet(50_000);
    assertThat(pin.presentationTime()).isEqualTo(1_500);
    pin.setState(KsState.PAUSE);
    nanos.addAndGet(50_000);
    assertThat(pin.presentationTime()).isEqualTo(1_500);
    assertThat(comeBack().time100ns).isEqualTo(1_500);
  }

  @Test
  void nobodyTakesMoreThanItsPartOfThePoolMeanwhile() {
    goAway();
    assertThat(pin.write(notes(FakePin.CAPACITY + 1), 0)).isZero();
    assertThat(pin.write(notes(FakePin.CAPACITY), 0)).isEqualTo(FakePin.CAPACITY);
    ByteBuffer more = notes(1);
    assertThat(pin.write(more, 0)).isZero();
    assertThat(more.remaining()).isPositive();
    FakePin fresh = comeBack();
    assertThat(fresh.queued).hasSize(FakePin.CAPACITY);
    assertThat(pin.statistics().lostDetached()).isZero();
  }

  @Test
  void aBufferBeyondTheBoundInBytesIsNotTaken() {
    goAway();
    ByteBuffer large = DMusBuffer.allocate(LastingPorts.AWAY_BYTES + 64);
    DMusBuffer.put(large, 1, 0, new byte[LastingPorts.AWAY_BYTES], 0, LastingPorts.AWAY_BYTES);
    assertThat(pin.write(large.flip(), 0)).isZero();
  }

  @Test
  void whatFindsNoRoomInTheNextVersionIsCountedLost() {
    goAway();
    pin.write(notes(10), 0);
    version = new FakePort();
    version.capacity = 4;
    port.arrived(version.filter);
    assertThat(pin.statistics().lostDetached()).isEqualTo(6);
    assertThat(pin.clients().get(0).lostDetached()).isEqualTo(6);
    assertBalance();
  }

  @Test
  void aCancellationMeanwhileTakesWhatWasThereByThen() {
    pin.write(notes(1), 10);
    goAway();
    pin.write(notes(1), 20);
    pin.cancel(EventSelection.ALL.between(0, 15));
    pin.write(notes(1), 12);
    assertThat(times(comeBack())).containsExactly(20L, 12L);
    goAway();
    assertThat(pin.cancel(EventSelection.ALL)).isEqualTo(2);
    assertThat(comeBack().queued).isEmpty();
    assertBalance();
  }

  @Test
  void aClientThatLeavesMeanwhileTakesItsEventsAlong() {
    IPinClient other = pin.openClient("other");
    other.write(notes(1), 1);
    goAway();
    other.write(notes(1), 2);
    pin.write(notes(1), 3);
    other.close();
    assertThat(other.write(notes(1), 4)).isZero();
    assertThat(times(comeBack())).containsExactly(3L);
    assertThat(pin.statistics().flushed()).isEqualTo(2);
    assertBalance();
  }

  @Test
  void aClientAndATapThatComeMeanwhileAreOnTheNextPin() {
    goAway();
    PinTap tap = chain -> {};
    pin.addTap(tap);
    IPinClient late = pin.openClient("late");
    late.write(notes(1), 1);
    FakePin fresh = comeBack();
    assertThat(fresh.taps).containsExactly(tap);
    assertThat(fresh.queued.get(0).client()).isEqualTo(1);
    pin.removeTap(tap);
    assertThat(fresh.taps).isEmpty();
  }

  @Test
  void aPinClosedMeanwhileIsNotOpenedAgain() {
    goAway();
    pin.write(notes(3), 0);
    pin.close();
    assertThat(comeBack()).isNull();
    assertThat(pin.statistics().flushed()).isEqualTo(3);
    assertThat(pin.write(notes(1), 0)).isZero();
    assertThatThrownBy(() -> pin.setState(KsState.RUN)).hasMessageContaining("is closed");
    assertBalance();
  }

  @Test
  void aPinClosedByItsListenerAsItGoesIsNotOpenedAgain() {
    pin.listener((p, event) -> p.close());
    goAway();
    assertThat(comeBack()).isNull();
  }

  @Test
  void aVersionThatNeverComesIsAFailureAfterAWhileAndTheWriterIsRefusedAtTheBound() {
    goAway();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(LastingPorts.AWAY_SECONDS));
    assertThat(pin.failure()).isEmpty();
    nanos.incrementAndGet();
    assertThat(pin.failure())
        .get()
        .asString()
        .contains("keyboard: the port has been away for 30 s; start the bundle org.dmus.port.impl");
    comeBack();
    assertThat(pin.failure()).isEmpty();
  }

  @Test
  void aVersionThatRefusesThePinIsNotTheLast() {
    pin.write(notes(1), 1);
    goAway();
    version = new FakePort();
    version.most = 0;
    port.arrived(version.filter);
    assertThat(news).containsExactly(Event.DETACHED, Event.FAILED);
    assertThat(pin.failure())
        .get()
        .asString()
        .contains("the new port driver does not go on with pin 0: too many pins are open");
    port.gone(version.filter);
    assertThat(times(comeBack())).containsExactly(1L);
    assertThat(pin.failure()).isEmpty();
    assertBalance();
  }

  @Test
  void aVersionThatRefusesTheStateSaysSoAndMayBeAskedAgain() {
    goAway();
    version = new FakePort();
    version.refuses = new NtStatusException(NtStatus.DEVICE_BUSY, "device busy");
    port.arrived(version.filter);
    assertThat(news).containsExactly(Event.DETACHED, Event.FAILED);
    assertThat(pin.failure()).get().asString().contains("device busy");
    version.pin().refuses = null;
    pin.setState(KsState.RUN);
    assertThat(pin.failure()).isEmpty();
    assertThat(version.pin().states).containsExactly(KsState.RUN);
  }

  @Test
  void aPinClosedBeforeItCouldBeHeardIsOpenedAgain() {
    version.whileOpening = this::goAway;
    IPin late = port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC);
    comeBack();
    assertThat(late.isAttached()).isTrue();
    assertThat(version.pins).hasSize(2);
  }

  @Test
  void aPinOpenedWhileThePortGoesAndComesBackIsOpenedAgain() {
    version.whileOpening =
        () -> {
          goAway();
          comeBack();
        };
    IPin late = port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC);
    assertThat(late.isAttached()).isTrue();
    assertThat(version.pins).hasSize(2);
  }

  @Test
  void aPinOpenedAgainByTwoAtOnceIsOneAndTheOtherIsClosed() {
    goAway();
    FakePort back = new FakePort();
    back.whileOpening =
        () -> {
          back.whileOpening = () -> {};
          port.arrived(back.filter);
        };
    version = back;
    port.arrived(back.filter);
    assertThat(back.pins).extracting(p -> p.closed).containsExactly(true, false);
    assertThat(pin.isAttached()).isTrue();
    assertThat(news).containsExactly(Event.DETACHED, Event.ATTACHED);
    assertBalance();
  }

  @Test
  void aClientThatComesWhileThePinIsBeingClosedWaitsForTheNextOne() {
    version.pin().closing();
    pin.openClient("late").write(notes(1), 1);
    version.pin().closedNow();
    FakePin fresh = comeBack();
    assertThat(fresh.queued).singleElement().matches(e -> e.client() == 1);
    fresh.beforeClient = fresh::closing;
    IPinClient later = pin.openClient("later");
    assertThat(later.write(notes(1), 2)).isEqualTo(1);
    assertThat(times(comeBack())).containsExactly(1L, 2L);
    assertBalance();
  }

  @Test
  void anErrorOfAMiniportIsOfOnePinAndTheOthersGoOn() {
    IPin other = port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC);
    goAway();
    version = new FakePort();
    version.whileOpening =
        () -> {
          version.whileOpening = () -> {};
          throw new NoClassDefFoundError("org/example/Gone");
        };
    port.arrived(version.filter);
    assertThat(other.isAttached()).isTrue();
    assertThat(news).containsExactly(Event.DETACHED, Event.FAILED);
    assertThat(pin.failure()).get().asString().contains("NoClassDefFoundError: org/example/Gone");
  }

  @Test
  void aPortThatIsAskedForLaterIsTheSameOneAgain() {
    pin.close();
    goAway();
    assertThatThrownBy(() -> port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC))
        .hasMessageContaining("the port is away");
    version = new FakePort();
    port.arrived(version.filter);
    assertThat(port.openPin(FakePort.RENDER, KsDataFormat.DIRECTMUSIC).isAttached()).isTrue();
  }

  @Test
  void whoGaveThePortsClosesPinsThatNobodyClosed() {
    port.close();
    assertThat(version.pin().closed).isTrue();
    assertThat(news).containsExactly(Event.CLOSED);
    assertThat(port.openPins()).isEmpty();
  }

  @Test
  void countersBalanceWhateverHappensInWhateverOrder() {
    long seed = Long.getLong("dmus.seed", new Random().nextLong());
    System.out.println("LastingPinTest seed " + seed);
    Random random = new Random(seed);
    IPinClient other = pin.openClient("other");
    long taken = 0;
    boolean away = false;
    for (int i = 0; i < 20_000; i++) {
      switch (random.nextInt(12)) {
        case 0 -> {
          if (away) {
            comeBack();
          } else {
            goAway();
          }
          away = !away;
        }
        case 1 -> pin.cancel(EventSelection.ALL.between(0, random.nextInt(i + 1)));
        case 2 -> {
          if (!away) {
            version.pin().play(random.nextInt(50));
          }
        }
        case 3, 4, 5 -> taken += other.write(notes(random.nextInt(9) + 1), i);
        default -> taken += pin.write(notes(random.nextInt(9) + 1), i);
      }
      assertThat(pin.statistics().written()).as("step %d, seed %d", i, seed).isEqualTo(taken);
      assertBalance();
    }
    assertThat(pin.statistics().delivered()).isPositive();
  }
}
