package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.PoolSettings;
import org.junit.jupiter.api.Test;

/** Events that fall due while the miniport is away. */
class AwayTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;

  private ClientFixture f;
  private IPinClient client;

  private void open(boolean queues, long stale100ns) {
    FilterFixture port =
        new FilterFixture(new PinSettings(PoolSettings.DEFAULT, stale100ns, queues, 0)).attach();
    f =
        new ClientFixture(
            port, port.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC));
    f.pin.setState(KsState.RUN);
    client = f.pin.openClient("a");
  }

  private void send(long at, int... message) {
    f.send(client::write, 1, at, message);
  }

  private PinStatistics counted() {
    f.assertConserved();
    return f.pin.statistics();
  }

  @Test
  void queuedEventsComeInOrderWhenTheMiniportIsBackAfterWhatTheOldOneWasTold() {
    open(true, 1_000 * MS);
    send(0, 0xC0, 1);
    f.runTo(10 * MS);
    f.f.filter.detach();
    send(20 * MS, 0x90, 60, 64);
    send(30 * MS, 0xB0, 7, 5);
    send(40 * MS, 0x80, 60, 64);
    f.runTo(500 * MS);
    assertThat(counted().queued()).isEqualTo(3);
    f.f.attach();
    f.runTo(501 * MS);
    assertThat(f.sent()).containsExactly("C001", "903C40", "B00705", "803C40");
    assertThat(counted().late()).isEqualTo(3);
  }

  @Test
  void whatIsTooOldIsAbsorbedOrLost() {
    open(true, 100 * MS);
    f.f.filter.detach();
    send(10 * MS, 0x90, 60, 64);
    send(20 * MS, 0xB0, 7, 5);
    send(30 * MS, 0x80, 60, 64);
    send(450 * MS, 0x90, 61, 64);
    f.runTo(500 * MS);
    assertThat(counted().absorbed()).isEqualTo(1);
    assertThat(counted().lostDetached()).isEqualTo(2);
    f.f.attach();
    f.runTo(501 * MS);
    assertThat(f.sent()).containsExactly("B00705", "903D40");
  }

  @Test
  void whoChangesThePolicyWhileTheMiniportIsAwayIsFollowedAtOnce() {
    open(true, 0);
    f.f.filter.detach();
    send(10 * MS, 0xB0, 7, 5);
    send(20 * MS, 0x90, 60, 64);
    send(900 * MS, 0x90, 61, 64);
    f.runTo(500 * MS);
    assertThat(counted().queued()).isEqualTo(3);
    f.f.filter.settings(new PinSettings(PoolSettings.DEFAULT, 0, false, 0));
    f.f.engine.step();
    assertThat(counted().queued()).isEqualTo(1);
    assertThat(counted().absorbed()).isEqualTo(1);
    assertThat(counted().lostDetached()).isEqualTo(1);
    f.f.filter.settings(new PinSettings(PoolSettings.DEFAULT, 0, true, 0));
    f.runTo(1_000 * MS);
    f.f.attach();
    f.runTo(1_001 * MS);
    assertThat(f.sent()).containsExactly("B00705", "903D40");
  }

  @Test
  void whatTheEngineDidNotSeeGetOldIsAbsorbedAllTheSame() {
    open(true, 100 * MS);
    f.f.filter.detach();
    send(10 * MS, 0xB0, 7, 5);
    send(20 * MS, 0x90, 60, 64);
    f.f.clock.advanceTo(f.f.clock.getTime() + 500 * MS);
    f.f.attach();
    f.runTo(501 * MS);
    assertThat(f.sent()).containsExactly("B00705");
    assertThat(counted().absorbed()).isEqualTo(1);
    assertThat(counted().lostDetached()).isEqualTo(1);
  }

  @Test
  void theEndOfANoteThatEndedWithTheOldStreamVanishesAndIsCounted() {
    open(true, 1_000 * MS);
    send(0, 0x90, 60, 64);
    f.runTo(10 * MS);
    f.f.filter.detach();
    f.sent();
    send(20 * MS, 0x80, 60, 64);
    f.runTo(30 * MS);
    f.f.attach();
    f.runTo(40 * MS);
    assertThat(f.sent()).isEmpty();
    assertThat(counted().lostDetached()).isEqualTo(1);
  }

  @Test
  void dropLosesNotesAtOnceAndAbsorbsWhatLasts() {
    open(false, 1_000 * MS);
    f.f.filter.detach();
    send(10 * MS, 0x90, 60, 64);
    send(20 * MS, 0xC0, 5);
    send(90 * MS, 0x90, 61, 64);
    f.runTo(50 * MS);
    assertThat(counted().lostDetached()).isEqualTo(1);
    assertThat(counted().absorbed()).isEqualTo(1);
    assertThat(client.statistics().absorbed()).isEqualTo(1);
    f.f.attach();
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("C005", "903D40");
    assertThat(counted().lostDetached()).isEqualTo(1);
  }

  @Test
  void withoutALimitEverythingWaits() {
    open(true, 0);
    f.f.filter.detach();
    send(10 * MS, 0x90, 60, 64);
    f.runTo(3_600_000 * MS);
    assertThat(counted().queued()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenLateIsAsOldAsItsWritingAndKeepsItsPlace() {
    open(true, 100 * MS);
    f.f.filter.detach();
    f.runTo(500 * MS);
    send(0, 0x90, 60, 64);
    f.runTo(550 * MS);
    send(0, 0x90, 61, 64);
    f.f.attach();
    f.runTo(551 * MS);
    assertThat(f.sent()).containsExactly("903C40", "903D40");
    assertThat(counted().lostDetached()).isZero();
  }
}
