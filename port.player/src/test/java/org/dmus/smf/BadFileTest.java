package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFileTest {
  private static final String EOT = "00FF2F00";
  private static final String NOTE = "00903C40";

  @ParameterizedTest
  @CsvSource({
    "NO_END_OF_TRACK, 00903C40, 1",
    "EVENT_CUT, 00903C40 00903C, 1",
    "DATA_AFTER_END, 00903C40 00FF2F00 00903C40, 1",
    "ILLEGAL_STATUS, 00F27F7F 00903C40 00FF2F00, 1",
    "ILLEGAL_STATUS, 00F8 00903C40 00FF2F00, 1",
    "ILLEGAL_DATA, 00903C 8100903C40 00FF2F00, 1",
    "META_LENGTH, 00FF5100 00903C40 00FF2F00, 1",
    "META_LENGTH, 00FF2F0100 00903C40, 0",
    "TEMPO_ZERO, 00FF5103000000 00903C40 00FF2F00, 1",
    "TIME_SIGNATURE, 00FF580400010101 00903C40 00FF2F00, 1",
    "KEY_SIGNATURE, 00FF59020802 00903C40 00FF2F00, 1",
    "EVENT_CUT, 00903C40 00FF01FFFFFF7F, 1",
    "EVENT_CUT, 00903C40 00F07F, 1",
    "EVENT_CUT, 00903C40 80, 1",
  })
  void damageIsReadOverWithAWarningAndRefusedInStrictMode(SmfFault fault, String hex, int notes)
      throws Exception {
    byte[] file = Smf.file(0, 96, hex);
    MidiFile song = Smf.read(file);
    assertThat(song.warnings()).extracting(SmfWarning::fault).contains(fault);
    assertThat(song.channelEventCount()).isEqualTo(notes);
    assertThatThrownBy(() -> MidiFile.read("song.mid", file, Leniency.STRICT))
        .isInstanceOf(SmfFormatException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "00903C40 8100F27F7F 00FF2F00, ILLEGAL_STATUS, 28, 242, 0",
    "00903C40 00FF5103000000 00FF2F00, TEMPO_ZERO, 27, 0, 0",
    "00FF580400020101 00FF2F00, TIME_SIGNATURE, 23, 0, 2",
    "00FF5902F80100FF2F00, KEY_SIGNATURE, 23, -8, 1",
    "00903C40 00FF2F00 0000, DATA_AFTER_END, 30, 2, 0",
    "00903C 8000FF2F00, ILLEGAL_DATA, 23, 128, 0",
    "00903C40, NO_END_OF_TRACK, 26, 1, 0",
  })
  void aWarningIsItsKindItsPlaceAndItsNumbers(
      String hex, SmfFault fault, long offset, long value, long beside) throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, hex));
    assertThat(song.warnings()).contains(new SmfWarning(fault, offset, value, beside));
  }

  @Test
  void everyKindOfFaultSaysItsNumbers() {
    long value = 0x4A756E6B; // also the chunk "Junk"
    for (SmfFault fault : SmfFault.values()) {
      String sentence = new SmfWarning(fault, 0, value, 0).detail();
      assertThat(sentence).containsAnyOf("" + value, "4A756E6B", "\"Junk\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"80808080 01903C40", "00403C40", "00FF0180808080018080", "8080808001"})
  void aTrackWithoutSenseIsRefused(String hex) {
    assertThatThrownBy(() -> Smf.read(Smf.file(0, 96, hex + EOT)))
        .isInstanceOf(SmfFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x8000, 0x8101, 0xE800, 0xFF01})
  void divisionWithoutLengthIsRefused(int division) {
    assertThatThrownBy(() -> Smf.read(Smf.file(0, division, NOTE + EOT)))
        .isInstanceOf(SmfFormatException.class)
        .hasMessageContaining("division");
  }

  @Test
  void headerCutAnywhereIsRefused() {
    byte[] whole = Smf.file(0, 96, NOTE + EOT);
    for (int length = 0; length <= 14; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Smf.read(cut)).isInstanceOf(SmfFormatException.class);
    }
  }

  @Test
  void moreTracksDeclaredThanPresentIsAWarning() throws Exception {
    MidiFile song = Smf.read(Smf.file(1, 5, 96, NOTE + EOT));
    assertThat(song.trackCount()).isEqualTo(1);
    assertThat(song.warnings()).extracting(SmfWarning::fault).containsExactly(SmfFault.TRACK_COUNT);
  }

  @Test
  void unknownChunksAndLongHeadersAreAllowedEvenInStrictMode() throws Exception {
    byte[] file = Smf.file(0, 96, NOTE + EOT);
    byte[] junk = Smf.chunk("Junk", new byte[3]);
    byte[] header = Arrays.copyOf(file, 14);
    byte[] track = Arrays.copyOfRange(file, 14, file.length);
    byte[] whole = Smf.concat(header, junk, track);
    assertThat(MidiFile.read("a", whole, Leniency.STRICT).channelEventCount()).isEqualTo(1);
    header[7] = 7;
    whole = Smf.concat(header, new byte[1], track);
    assertThat(MidiFile.read("a", whole, Leniency.STRICT).channelEventCount()).isEqualTo(1);
  }

  @Test
  void bytesBeforeTheHeaderAreSkippedWithAWarning() throws Exception {
    MidiFile song = Smf.read(Smf.concat(new byte[128], Smf.file(0, 96, NOTE + EOT)));
    assertThat(song.channelEventCount()).isEqualTo(1);
    assertThat(song.warnings().get(0).fault()).isEqualTo(SmfFault.LEADING_BYTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 9, 13, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF8})
  void wrongTrackLengthDoesNotLoseNotes(int length) throws Exception {
    byte[] file = Smf.file(0, 96, NOTE + NOTE + EOT);
    ByteBuffer.wrap(file).putInt(18, length);
    assertThat(Smf.read(file).channelEventCount()).isEqualTo(2);
  }

  @Test
  void aTrackThatStartsInsideAnotherIsFound() throws Exception {
    byte[] file = Smf.file(1, 96, NOTE + EOT, NOTE + EOT);
    ByteBuffer.wrap(file).putInt(18, file.length);
    assertThat(Smf.read(file).trackCount()).isEqualTo(2);
  }

  @Test
  void nestedRmidIsRefused() {
    byte[] inner = Smf.riff("RIFF", "RMID", Smf.littleEndianChunk("data", Smf.file(0, 96, EOT)));
    byte[] outer = Smf.riff("RIFF", "RMID", Smf.littleEndianChunk("data", inner));
    assertThatThrownBy(() -> Smf.read(outer)).isInstanceOf(SmfFormatException.class);
  }

  @Test
  void durationSaturatesInsteadOfWrapping() throws Exception {
    MidiFile song =
        Smf.read(Smf.file(0, 1, "00FF5103FFFFFF" + "FFFFFF7F903C40".repeat(1000) + EOT));
    assertThat(song.duration100ns()).isEqualTo(SmfLimits.MAX_TIME_100NS);
    assertThat(song.warnings()).extracting(SmfWarning::fault).containsExactly(SmfFault.TOO_LONG);
    EventCursor events = song.events();
    long last = 0;
    while (events.next()) {
      assertThat(events.time100ns()).isGreaterThanOrEqualTo(last);
      last = events.time100ns();
    }
  }

  @Test
  void warningsAreBoundedAndCounted() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00F8".repeat(5000) + EOT));
    assertThat(song.warnings()).hasSize(SmfLimits.MAX_WARNINGS);
    assertThat(song.warningCount()).isEqualTo(5000);
  }

  @ParameterizedTest
  @CsvSource({"XMF_2.00, XMF", "BEGIN:IMELODY, iMelody", "RIFFxxxxWAVE, RIFF", "OggS, Ogg"})
  void otherFormatsAreNamed(String start, String name) {
    assertThatThrownBy(() -> Smf.read((start + "............").getBytes()))
        .isInstanceOf(SmfFormatException.class)
        .hasMessageContaining(name);
  }
}
