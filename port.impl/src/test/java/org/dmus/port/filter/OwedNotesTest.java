package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.NoteLedger;
import org.junit.jupiter.api.Test;

/** Notes end whatever the pool, the prefetch, the channel group or the pedals are like. */
class OwedNotesTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture().attach();
  private final ByteBuffer buffer = DMusBuffer.allocate(1 << 18);

  private IPin open() {
    IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  private void put(int group, long delta, int status, int data1, int data2) {
    byte[] message = {(byte) status, (byte) data1, (byte) data2};
    assertThat(DMusBuffer.put(buffer, group, delta, message, 0, 3)).isTrue();
  }

  private List<String> afterPause(IPin pin) {
    pin.write(buffer.flip(), 0);
    f.runUntil(T0 + 10 * MS);
    f.stream().log.clear();
    pin.setState(KsState.PAUSE);
    return f.stream().log.stream().map(line -> line.substring(0, line.indexOf('@'))).toList();
  }

  @Test
  void aPinWhosePoolTheClientFilledStillEndsItsNotes() {
    IPin pin = open();
    put(1, 0, 0x90, 60, 64);
    for (int i = 0; i < EventPool.DEFAULT_EVENTS; i++) {
      put(1, 1_000 * MS, 0x90, 61, 64);
    }
    buffer.flip();
    pin.write(buffer, 0);
    f.engine.step();
    pin.write(buffer, 0);
    assertThat(pin.statistics().pool().free()).isZero();
    f.stream().log.clear();
    f.filter.detach();
    assertThat(f.stream().log).hasSize(1).allMatch(line -> line.startsWith("803C40"));
    pin.close();
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void aStreamFedAheadGetsTheEndOfNotesThatSoundLaterToo() {
    f.prefetch = 100 * MS;
    IPin pin = open();
    put(1, 80 * MS, 0x90, 60, 64);
    pin.write(buffer.flip(), 0);
    f.engine.step();
    pin.setState(KsState.PAUSE);
    assertThat(f.stream().log)
        .containsExactly(
            "903C40@" + (T0 + 80 * MS) + " at " + T0,
            "803C40@0 at " + T0,
            "803C40@" + (T0 + 80 * MS) + " at " + T0);
    assertThat(pin.statistics().notesEnded()).isEqualTo(1);
  }

  @Test
  void everyPedalIsReleased() {
    IPin pin = open();
    put(2, 0, 0xB3, 64, 127);
    put(2, 0, 0xB3, 66, 127);
    put(2, 0, 0xB3, 69, 127);
    put(2, 0, 0xB4, 64, 127);
    put(2, 0, 0xB4, 121, 0);
    assertThat(afterPause(pin)).containsExactly("B34000", "B34200", "B34500");
  }

  @Test
  void everyGroupUpToTheLastHasItsNotesEndedExactly() {
    IPin pin = open();
    put(65_535, 0, 0x9F, 60, 64);
    put(17, 0, 0x90, 61, 64);
    assertThat(afterPause(pin)).containsExactly("8F3C40", "803D40");
  }

  @Test
  void aGroupTooManyForTheLedgerGetsAllNotesOffOnEveryChannelOnce() {
    IPin pin = open();
    for (int group = 1; group <= NoteLedger.SLOTS; group++) {
      put(group, 0, 0x90, 60, 64);
    }
    put(65_535, 0, 0x9F, 60, 64);
    List<String> ended = afterPause(pin);
    assertThat(ended)
        .hasSize(NoteLedger.SLOTS + 16 * 4)
        .contains("BF4000", "BF4200", "BF4500", "BF7B00", "B07B00");
    pin.setState(KsState.RUN);
    f.stream().log.clear();
    pin.setState(KsState.PAUSE);
    assertThat(f.stream().log).isEmpty();
  }

  @Test
  void aNoteOfAllGroupsEndsInAllGroupsOrInEach() {
    IPin pin = open();
    put(0, 0, 0x90, 60, 64);
    put(0, 0, 0x90, 61, 64);
    put(3, 0, 0x90, 62, 64);
    put(0, 1, 0x80, 60, 64);
    put(0, 1, 0xB0, 123, 0);
    assertThat(afterPause(pin)).isEmpty();
  }

  @Test
  void omniAndMonoModeEndNotesAsAllNotesOffDoes() {
    IPin pin = open();
    put(1, 0, 0x90, 60, 64);
    put(1, 0, 0xB0, 126, 1);
    assertThat(afterPause(pin)).isEmpty();
  }

  @Test
  void aTimeBeyondEveryCalendarIsQueuedAndNeitherOverflowsNorComesAtOnce() {
    IPin pin = open();
    put(1, Long.MAX_VALUE, 0x90, 60, 64);
    put(1, Long.MIN_VALUE, 0x90, 61, 64);
    assertThat(pin.write(buffer.flip(), Long.MAX_VALUE)).isEqualTo(2);
    f.engine.step();
    f.engine.step();
    assertThat(f.stream().log).hasSize(1).allMatch(line -> line.startsWith("903D40"));
    assertThat(f.engine.step()).isGreaterThan(T0);
    assertThat(pin.statistics().queued()).isEqualTo(1);
  }

  @Test
  void aClosedPinTakesNothing() {
    IPin pin = open();
    pin.close();
    put(1, 0, 0x90, 60, 64);
    assertThat(pin.write(buffer.flip(), 0)).isZero();
    assertThat(pin.statistics().written()).isZero();
  }

  @Test
  void aLegacyClientStartsAgainAtZeroAfterStop() {
    IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    byte[] note = {(byte) 0x90, 60, 64};
    MidiBuffer.put(buffer, 0, note, 0, 3);
    pin.write(buffer.flip(), 60_000 * MS);
    pin.setState(KsState.STOP);
    pin.setState(KsState.RUN);
    pin.write(buffer.rewind(), 5 * MS);
    f.runUntil(T0 + 10 * MS);
    assertThat(f.stream().log).hasSize(1);
  }

  @Test
  void aLegacyRecordAsLongAsThePoolIsTaken() {
    IPin pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    byte[] sysex = new byte[5_000];
    sysex[0] = (byte) 0xF0;
    sysex[4_999] = (byte) 0xF7;
    MidiBuffer.put(buffer, 0, sysex, 0, sysex.length);
    assertThat(pin.write(buffer.flip(), 0)).isEqualTo(1);
    f.runUntil(T0 + MS);
    assertThat(f.stream().log).hasSize(2);
    assertThat(pin.statistics().rejected()).isZero();
  }
}
