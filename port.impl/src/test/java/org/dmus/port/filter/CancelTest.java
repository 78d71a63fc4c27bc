package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.port.filter.ClientFixture.MS;

import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.junit.jupiter.api.Test;

/** What cancelling takes out of the queue, and what it ends. */
class CancelTest {
  private final ClientFixture f = new ClientFixture();
  private final IPinClient a = f.pin.openClient("a");
  private final IPinClient b = f.pin.openClient("b");

  @Test
  void onlyTheClientsOwnEventsInTheRangeGo() {
    f.note(a, 10 * MS, 60);
    f.note(a, 20 * MS, 61);
    f.note(a, 30 * MS, 62);
    f.note(b, 20 * MS, 63);
    assertThat(a.cancel(EventSelection.ALL.between(20 * MS, 30 * MS))).isEqualTo(1);
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("903C40", "903F40", "903E40");
    assertThat(a.statistics().flushed()).isEqualTo(1);
    f.assertConserved();
  }

  @Test
  void thePinCancelsOfAllItsClients() {
    f.note(a, 10 * MS, 60);
    f.note(b, 10 * MS, 61);
    f.send(f.pin::write, 1, 10 * MS, 0x90, 62, 64);
    assertThat(f.pin.cancel(EventSelection.ALL)).isEqualTo(3);
    assertThat(f.pin.statistics().queued()).isZero();
  }

  @Test
  void groupAndChannelSelectAndGroupZeroBelongsToEveryGroup() {
    f.send(a::write, 1, 10 * MS, 0x90, 60, 64);
    f.send(a::write, 2, 10 * MS, 0x90, 61, 64);
    f.send(a::write, 2, 10 * MS, 0x91, 62, 64);
    f.send(a::write, 0, 10 * MS, 0x91, 63, 64);
    f.send(a::write, 2, 10 * MS, 0xF0, 1, 0xF7);
    assertThat(a.cancel(EventSelection.ALL.onChannel(2, 1))).isEqualTo(2);
    f.runTo(20 * MS);
    assertThat(f.sent()).containsExactly("903C40", "903D40", "F001F7");
  }

  @Test
  void aNoteWhoseNoteOffIsCancelledEndsAtOnce() {
    f.note(a, 0, 60);
    f.end(a, 20 * MS, 60);
    f.note(a, 0, 61);
    f.end(a, 40 * MS, 61);
    f.runTo(10 * MS).sent();
    assertThat(a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS))).isEqualTo(1);
    assertThat(f.sent()).containsExactly("803C40");
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("803D40");
    assertThat(a.statistics().notesEnded()).isEqualTo(1);
  }

  @Test
  void aPedalWhoseReleaseIsCancelledIsReleasedAtOnce() {
    f.send(a::write, 1, 0, 0xB0, 64, 127);
    f.send(a::write, 1, 20 * MS, 0xB0, 64, 0);
    f.runTo(10 * MS).sent();
    a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS));
    assertThat(f.sent()).containsExactly("B04000");
  }

  @Test
  void allNotesOffThatIsCancelledIsDoneAtOnce() {
    f.note(a, 0, 60);
    f.note(a, 0, 61);
    f.send(a::write, 1, 20 * MS, 0xB0, 123, 0);
    f.runTo(10 * MS).sent();
    a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS));
    assertThat(f.sent()).containsExactly("803C40", "803D40");
  }

  @Test
  void theNoteOffOfANoteThatStaysQueuedStaysToo() {
    f.note(a, 10 * MS, 60);
    f.end(a, 20 * MS, 60);
    assertThat(a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS))).isZero();
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("903C40", "803C40");
  }

  @Test
  void aNoteThatEndsBeforeTheRangeIsLeftToItsOwnNoteOff() {
    f.note(a, 0, 60);
    f.end(a, 12 * MS, 60);
    f.note(a, 16 * MS, 60);
    f.end(a, 20 * MS, 60);
    f.runTo(10 * MS).sent();
    assertThat(a.cancel(EventSelection.ALL.between(15 * MS, 30 * MS))).isEqualTo(2);
    assertThat(f.sent()).isEmpty();
    f.runTo(100 * MS);
    assertThat(f.sent()).containsExactly("803C40");
  }

  @Test
  void whereEverythingToComeIsCancelledEverythingThatSoundsEnds() {
    f.note(a, 0, 60);
    f.send(a::write, 1, 0, 0x91, 61, 64);
    f.note(b, 0, 62);
    f.runTo(10 * MS).sent();
    assertThat(a.cancel(EventSelection.ALL.onChannel(1, 1))).isZero();
    assertThat(f.sent()).containsExactly("813D40");
    assertThat(a.statistics().notesSounding()).isEqualTo(1);
    f.pin.flush();
    assertThat(f.sent()).containsExactly("803C40", "803E40");
  }

  @Test
  void aKeyThatAnotherClientHoldsIsLeftToThatOne() {
    f.note(a, 0, 60);
    f.note(b, 0, 60);
    f.runTo(10 * MS).sent();
    a.cancel(EventSelection.ALL);
    assertThat(f.sent()).isEmpty();
    assertThat(a.statistics().notesSounding()).isZero();
    b.cancel(EventSelection.ALL);
    assertThat(f.sent()).containsExactly("803C40");
  }

  @Test
  void longSystemExclusiveGoesAsAWholeOrNotAtAll() {
    int[] sysex = new int[10_000];
    sysex[0] = 0xF0;
    sysex[9_999] = 0xF7;
    f.send(a::write, 1, 10 * MS, sysex);
    f.send(a::write, 1, 20 * MS, sysex);
    assertThat(a.cancel(EventSelection.ALL.onChannel(1, 0))).isZero();
    assertThat(a.cancel(EventSelection.ALL.between(0, 15 * MS))).isEqualTo(1);
    f.runTo(100 * MS);
    assertThat(f.sent()).hasSize(3);
    assertThat(a.statistics().delivered()).isEqualTo(1);
    assertThat(f.pin.statistics().pool().used()).isZero();
  }

  @Test
  void whatStaysKeepsItsOrder() {
    for (int key = 0; key < 100; key++) {
      f.note(key % 3 == 0 ? a : b, 10 * MS, key);
    }
    assertThat(a.cancel(EventSelection.ALL)).isEqualTo(34);
    f.runTo(20 * MS);
    assertThat(f.sent()).hasSize(66).isSorted();
  }

  @Test
  void cancellingWhileNothingRunsOnlyEmptiesTheQueue() {
    f.pin.setState(org.dmus.ks.KsState.PAUSE);
    f.note(a, 10 * MS, 60);
    assertThat(a.cancel(EventSelection.ALL)).isEqualTo(1);
    f.f.filter.detach();
    f.note(a, 10 * MS, 60);
    assertThat(a.cancel(EventSelection.ALL)).isEqualTo(1);
    f.assertConserved();
  }
}
