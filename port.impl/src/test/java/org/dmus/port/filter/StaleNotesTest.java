package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;
import static org.dmus.port.filter.ClientFixture.T0;

import org.dmus.client.IPinClient;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.notes.StaleNotes;
import org.junit.jupiter.api.Test;

/** An engine that stood still plays no burst of old notes (invariant I11). */
class StaleNotesTest {

  /** Time goes on and the engine does not: a machine that was suspended. */
  private static void standStillUntil(ClientFixture f, long presentationTime100ns) {
    f.f.clock.advanceTo(T0 + presentationTime100ns);
    f.f.engine.step();
  }

  @Test
  void notesThatShouldHaveBegunLongAgoAreDroppedAndEverythingElseArrives() {
    ClientFixture f = new ClientFixture();
    IPinClient a = f.pin.openClient("a");
    f.note(a, 0, 60);
    f.runTo(MS).sent();
    f.end(a, 100 * MS, 60);
    f.note(a, 200 * MS, 61);
    f.send(a::write, 1, 300 * MS, 0xC0, 5);
    f.end(a, 400 * MS, 61);
    f.note(a, 9_100 * MS, 62);
    f.note(a, 11_000 * MS, 63);
    standStillUntil(f, 10_000 * MS);
    assertThat(f.sent()).containsExactly("803C40", "C005", "803D40", "903E40");
    assertThat(a.statistics().stale()).isEqualTo(1);
    assertThat(a.statistics().late()).isEqualTo(5);
    assertThat(f.pin.statistics().stale()).isEqualTo(1);
    f.runTo(12_000 * MS);
    assertThat(f.sent()).containsExactly("903F40");
    f.assertConserved();
  }

  @Test
  void aLimitThatChangesHoldsForOpenPins() {
    ClientFixture f = new ClientFixture();
    PinSettings patient = new PinSettings(PoolSettings.DEFAULT, 30_000 * MS);
    f.f.filter.settings(patient);
    f.note(f.pin.openClient("a"), 100 * MS, 60);
    standStillUntil(f, 10_000 * MS);
    assertThat(f.sent()).containsExactly("903C40");
    f.f.filter.settings(PinSettings.DEFAULT);
    f.note(f.pin.openClient("b"), 10_100 * MS, 61);
    standStillUntil(f, 20_000 * MS);
    assertThat(f.sent()).isEmpty();
    assertThat(f.pin.statistics().stale()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenTooLateIsPlayedHoweverLate() {
    ClientFixture f = new ClientFixture();
    f.runTo(10_000 * MS);
    f.send(f.pin::write, 1, 0, 0x90, 60, 64);
    f.f.engine.step();
    assertThat(f.sent()).containsExactly("903C40");
    assertThat(f.pin.statistics().stale()).isZero();
    assertThat(f.pin.statistics().late()).isEqualTo(1);
  }

  @Test
  void aStreamThatSequencesForItselfGetsNoOldNotesEither() {
    ClientFixture f = new ClientFixture(ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
    f.send(f.pin::write, 1, 200 * MS, 0x90, 60, 64);
    f.send(f.pin::write, 1, 300 * MS, 0x90, 61, 0);
    standStillUntil(f, 10_000 * MS);
    assertThat(f.sent()).containsExactly("903D00");
  }

  @Test
  void aPauseMakesNothingOld() {
    ClientFixture f = new ClientFixture();
    f.send(f.pin::write, 1, 200 * MS, 0x90, 60, 64);
    f.pin.setState(KsState.PAUSE);
    f.runTo(10_000 * MS);
    f.pin.setState(KsState.RUN);
    f.runTo(11_000 * MS);
    assertThat(f.sent()).containsExactly("903C40");
  }

  @Test
  void whatIsWrittenForThePastInAPauseIsPlayedHoweverLongThePause() {
    ClientFixture f = new ClientFixture();
    f.runTo(5_000 * MS);
    f.pin.setState(KsState.PAUSE);
    f.send(f.pin::write, 1, 0, 0x90, 60, 64);
    f.runTo(20_000 * MS);
    f.pin.setState(KsState.RUN);
    f.runTo(20_001 * MS);
    assertThat(f.sent()).containsExactly("903C40");
    assertThat(f.pin.statistics().stale()).isZero();
  }

  @Test
  void whatGotOldBeforeAPauseIsOldAfterIt() {
    ClientFixture f = new ClientFixture();
    f.send(f.pin::write, 1, 200 * MS, 0x90, 60, 64);
    f.f.clock.advanceTo(T0 + 10_000 * MS);
    f.pin.setState(KsState.PAUSE);
    f.runTo(20_000 * MS);
    f.pin.setState(KsState.RUN);
    f.runTo(20_001 * MS);
    assertThat(f.sent()).isEmpty();
    assertThat(f.pin.statistics().stale()).isEqualTo(1);
  }

  @Test
  void exactlyTheLimitIsNotTooOldAndNoLimitKeepsAll() {
    StaleNotes second = new StaleNotes(() -> ReferenceTime.PER_SECOND);
    org.dmus.mxf.DMusKernelEvent note = new org.dmus.mxf.DMusKernelEvent();
    note.shortMessage(0x90, 60, 64, 3);
    assertThat(second.isStale(note, 0, 0, 1_000 * MS)).isFalse();
    assertThat(second.isStale(note, 0, 0, 1_000 * MS + 1)).isTrue();
    assertThat(new StaleNotes(() -> 0).isStale(note, 0, 0, Long.MAX_VALUE / 2)).isFalse();
  }
}
