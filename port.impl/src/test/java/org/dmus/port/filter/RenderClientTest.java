package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dmus.port.filter.ClientFixture.MS;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that share a pin: whose notes end when one of them goes. */
class RenderClientTest {
  private final ClientFixture f = new ClientFixture();
  private final IPinClient a = f.pin.openClient("a");
  private final IPinClient b = f.pin.openClient("b");

  @Test
  void clientsHaveNamesNumbersAndCountersOfTheirOwn() {
    f.note(a, 0, 60);
    f.note(a, 1, 61);
    f.note(b, 0, 62);
    f.runTo(MS);
    assertThat(f.pin.clients()).extracting(ClientStatistics::name).containsExactly("pin", "a", "b");
    assertThat(f.pin.clients()).extracting(ClientStatistics::id).containsExactly(0L, 1L, 2L);
    assertThat(f.pin.clients()).extracting(ClientStatistics::delivered).containsExactly(0L, 2L, 1L);
    assertThat(a.statistics().notesSounding()).isEqualTo(2);
    assertThat(a.pin()).isSameAs(f.pin);
    assertThat(f.pin.statistics().written()).isEqualTo(3);
  }

  @Test
  @Timeout(30)
  void whoWritesToAClosedClientWaitsForNobody() throws InterruptedException {
    a.close();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Thread engine = new Thread(() -> f.f.engine.exclusively(() -> holdUntil(held, written)));
    engine.start();
    held.await();
    assertThat(a.write(DMusBuffer.allocate(0), 0)).isZero();
    written.countDown();
    engine.join();
  }

  @Test
  void whatIsHandedOverWhileThePinIsClosedGoesBackToThePoolWhenTheWriteEnds() {
    EventPool pool = ((RenderPin) f.pin).pool;
    int free = pool.free();
    DMusKernelEvent taken = pool.getMessage(); // as far as a write had come
    f.pin.close();
    ((RenderClient) a).accept(taken, 0);
    a.write(DMusBuffer.allocate(0), 0);
    assertThat(pool.free()).isEqualTo(free);
    assertThat(a.statistics().flushed()).isEqualTo(1);
  }

  private static void holdUntil(CountDownLatch held, CountDownLatch written) {
    held.countDown();
    try {
      written.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoGoesEndsExactlyItsNotesInTheSameStep() {
    f.note(a, 0, 60);
    f.note(b, 0, 61);
    f.send(a::write, 1, 1, 0xB3, 64, 127);
    f.note(a, 50 * MS, 70);
    f.note(b, 50 * MS, 71);
    f.runTo(10 * MS).sent();
    a.close();
    assertThat(f.sent()).containsExactly("803C40", "B34000");
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("904740");
    assertThat(a.statistics().flushed()).isEqualTo(1);
    assertThat(a.statistics().notesEnded()).isEqualTo(1);
    assertThat(b.statistics().notesEnded()).isZero();
    f.assertConserved();
  }

  @Test
  void aKeyThatTwoHoldEndsWithTheLastOfThem() {
    f.note(a, 0, 60);
    f.note(b, 0, 60);
    f.send(a::write, 1, 1, 0xB0, 64, 127);
    f.send(b::write, 1, 1, 0xB0, 64, 127);
    f.runTo(MS).sent();
    a.close();
    assertThat(f.sent()).isEmpty();
    b.close();
    assertThat(f.sent()).containsExactly("B04000", "803C40");
  }

  @Test
  void thePinsOwnClientHoldsKeysLikeAnyOther() {
    f.send(f.pin::write, 1, 0, 0x90, 60, 64);
    f.note(a, 0, 60);
    f.runTo(MS).sent();
    a.close();
    assertThat(f.sent()).isEmpty();
    f.pin.setState(KsState.PAUSE);
    assertThat(f.sent()).containsExactly("803C40");
  }

  @Test
  void theSameKeyInAnotherGroupOrOnAnotherChannelIsAnotherNote() {
    f.note(a, 0, 60);
    f.send(b::write, 2, 0, 0x90, 60, 64);
    f.send(b::write, 1, 0, 0x91, 60, 64);
    f.runTo(MS).sent();
    a.close();
    assertThat(f.sent()).containsExactly("803C40");
  }

  @Test
  void allNotesOffOfOneClientIsTheEndOfEverybodysNotes() {
    f.note(a, 0, 60);
    f.send(b::write, 1, 1, 0xB0, 123, 0);
    f.runTo(MS).sent();
    a.close();
    assertThat(f.sent()).isEmpty();
  }

  @Test
  void aStreamFedAheadGetsTheEndOfWhatSoundsLaterOnceMore() {
    ClientFixture ahead = new ClientFixture(ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
    IPinClient client = ahead.pin.openClient("ahead");
    ahead.note(client, 0, 60);
    ahead.note(client, 500 * MS, 61);
    ahead.runTo(MS);
    ahead.f.stream().log.clear();
    client.close();
    long now = ClientFixture.T0 + MS;
    long later = ClientFixture.T0 + 500 * MS;
    assertThat(ahead.f.stream().log)
        .containsExactly(
            "803C40@" + now + " at " + now,
            "803C40@" + later + " at " + now,
            "803D40@" + now + " at " + now,
            "803D40@" + later + " at " + now);
  }

  @Test
  void leavingRunEndsASharedKeyOnce() {
    f.note(a, 0, 60);
    f.note(b, 0, 60);
    f.runTo(MS).sent();
    f.pin.setState(KsState.PAUSE);
    assertThat(f.sent()).containsExactly("803C40");
    f.pin.setState(KsState.RUN);
    a.close();
    b.close();
    assertThat(f.sent()).isEmpty();
  }

  @Test
  void aClosedClientTakesNothingAndWhatItDidStaysCounted() {
    f.note(a, 0, 60);
    f.end(a, 1, 60);
    f.runTo(MS);
    a.close();
    a.close();
    ByteBuffer more = DMusBuffer.allocate(24);
    DMusBuffer.put(more, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
    assertThat(a.write(more.flip(), 0)).isZero();
    assertThat(more.position()).isZero();
    assertThat(f.pin.clients()).extracting(ClientStatistics::name).containsExactly("pin", "b");
    assertThat(f.pin.statistics().delivered()).isEqualTo(2);
    assertThat(f.pin.statistics().written()).isEqualTo(2);
    f.assertConserved();
  }

  @Test
  void aPinThatIsClosedTakesItsClientsWithIt() {
    f.note(a, 50 * MS, 60);
    f.pin.close();
    assertThat(a.statistics().flushed()).isEqualTo(1);
    assertThat(f.pin.statistics().pool().used()).isZero();
    ByteBuffer more = DMusBuffer.allocate(24);
    DMusBuffer.put(more, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
    assertThat(a.write(more.flip(), 0)).isZero();
    a.close();
    assertThatThrownBy(() -> f.pin.openClient("late"))
        .isInstanceOf(NtStatusException.class)
        .extracting(e -> ((NtStatusException) e).status())
        .isEqualTo(NtStatus.INVALID_DEVICE_STATE);
  }

  @Test
  void onlyRenderPinsHaveClients() {
    IPin capture = f.f.filter.openPin(FilterFixture.CAPTURE_PIN, KsDataFormat.DIRECTMUSIC);
    assertThatThrownBy(() -> capture.openClient("c"))
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining("no render pin");
    assertThat(capture.clients()).isEmpty();
  }

  @Test
  void clientsGoOnOverAMiniportThatGoesAndComesBack() {
    f.note(a, 0, 60);
    f.note(b, 20 * MS, 61);
    f.note(b, 60 * MS, 62);
    f.runTo(10 * MS).sent();
    f.f.filter.detach();
    assertThat(f.sent()).containsExactly("803C40");
    f.runTo(30 * MS);
    f.f.attach();
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("903D40", "903E40");
    assertThat(b.statistics().late()).isEqualTo(1);
    assertThat(a.statistics().notesSounding()).isZero();
    f.assertConserved();
  }
}
