package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MidiFileTest {
  private static final String EOT = "00FF2F00";

  @Test
  void thePortsThatASongNamesAreCounted() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00FF210109 00903C40 00FF210105 00903C40" + EOT));
    assertThat(song.portCount()).isEqualTo(3);
    assertThat(song.portIndex(0)).isZero();
    assertThat(song.portIndex(5)).isEqualTo(1);
    assertThat(song.portIndex(9)).isEqualTo(2);
  }

  @Test
  void noteOfAQuarterAtDefaultTempoLastsHalfASecond() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00903C40 60803C40" + EOT));
    assertThat(Smf.play(song)).isEqualTo("0 0 903C40\n5000000 0 803C40\n");
    assertThat(song.duration100ns()).isEqualTo(5_000_000);
    assertThat(song.warnings()).isEmpty();
  }

  @Test
  void tracksOfFormat1AreMergedByTimeAndThenByTrack() throws Exception {
    MidiFile song =
        Smf.read(Smf.file(1, 96, EOT, "60903C40 00903E40" + EOT, "00914040 60814040" + EOT));
    assertThat(Smf.play(song))
        .isEqualTo("0 2 914040\n5000000 1 903C40\n5000000 1 903E40\n5000000 2 814040\n");
  }

  @Test
  void tempoOfAnyTrackHoldsForAllTracksOfFormat1() throws Exception {
    // 96 ticks at 500,000 us, then 96 at 250,000 us
    MidiFile song = Smf.read(Smf.file(1, 96, "8140903C40" + EOT, "60FF510303D090" + EOT));
    assertThat(song.duration100ns()).isEqualTo(5_000_000 + 2_500_000);
  }

  @Test
  void tracksOfFormat2FollowOneAnotherEachInItsOwnTempo() throws Exception {
    String fast = "00FF510303D090 60903C40" + EOT;
    MidiFile song = Smf.read(Smf.file(2, 96, fast, "60913C40" + EOT));
    assertThat(Smf.play(song)).isEqualTo("2500000 0 903C40\n7500000 1 913C40\n");
    assertThat(song.duration100ns()).isEqualTo(7_500_000);
  }

  @ParameterizedTest
  @CsvSource({"E728,10000000", "E850,5208333", "E250,4166667", "E350,4170833"})
  void smpteDivisionsCountFramesWhateverTheTempo(String division, long time) throws Exception {
    // 1000 ticks: 25 frames of 40; 24 fps of 80; 30 fps of 80; 29.97 fps of 80
    int word = Integer.parseInt(division, 16);
    MidiFile song = Smf.read(Smf.file(0, word, "00FF510303D090 8768903C40" + EOT));
    assertThat(song.duration100ns()).isEqualTo(time);
  }

  @Test
  void manyTempoChangesDoNotAddUpRoundingErrors() throws Exception {
    // 100,000 changes, each one tick of 333,333 us / 7: 476,190 1/7 us
    MidiFile song = Smf.read(Smf.file(0, 7, "01FF5103051615".repeat(100_000) + EOT));
    long exactSevenths = 500_000L * 10 + 99_999L * 333_333 * 10;
    assertThat(song.duration100ns()).isEqualTo((exactSevenths + 3) / 7);
  }

  @Test
  void runningStatusIsResolvedAndKeptAcrossSysexWithAWarning() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00903C40 003E40 00F00201F7 004040" + EOT));
    assertThat(Smf.play(song)).isEqualTo("0 0 903C40\n0 0 903E40\n0 0 F001F7\n0 0 904040\n");
    assertThat(song.warnings())
        .extracting(SmfWarning::fault)
        .containsExactly(SmfFault.RUNNING_STATUS_CANCELLED);
  }

  @Test
  void aLostDataByteCostsOneMessageAndNotTheTrack() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00903C 8360803C40 00903E40" + EOT));
    assertThat(Smf.play(song)).isEqualTo("25000000 0 803C40\n25000000 0 903E40\n");
    assertThat(song.warnings())
        .extracting(SmfWarning::fault)
        .containsExactly(SmfFault.ILLEGAL_DATA);
  }

  @Test
  void sysexPacketsAndEscapesKeepTheirBytes() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00F0024312 00F7020001 00F70102 00F701F7" + EOT));
    assertThat(Smf.play(song)).isEqualTo("0 0 F04312\n0 0 0001\n0 0 02\n0 0 F7\n");
  }

  @Test
  void rmidGivesTheSongAndTheRangeOfItsBank() throws Exception {
    byte[] midi = Smf.file(0, 96, "00903C40" + EOT);
    byte[] bank = Smf.riff("RIFF", "DLS ", Smf.littleEndianChunk("colh", new byte[4]));
    byte[] rmid = Smf.riff("RIFF", "RMID", Smf.littleEndianChunk("data", midi), bank);
    MidiFile song = Smf.read(rmid);
    assertThat(Smf.play(song)).isEqualTo("0 0 903C40\n");
    assertThat(song.bank()).contains(new EmbeddedBank("DLS ", 20 + midi.length, bank.length));
  }

  @Test
  void titleIsTheNameOfTheFirstTrackWithoutControlCharacters() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00FF0307 41421B5B4A43E9" + EOT));
    assertThat(song.title()).isEqualTo("AB [JCé");
    assertThat(song.track(0).name()).isEqualTo("AB [JCé");
  }

  @Test
  void portMetaEventNamesAPortBelow256() throws Exception {
    MidiFile song = Smf.read(Smf.file(0, 96, "00FF2101FF 009F3C40" + EOT));
    EventCursor events = song.events();
    assertThat(events.next() && events.next()).isTrue();
    assertThat(events.port()).isEqualTo(255);
  }

  @Test
  void errorsNameTheFileThePlaceAndTheCure() {
    assertThatThrownBy(() -> Smf.read("not a midi file".getBytes()))
        .isInstanceOfSatisfying(
            SmfFormatException.class, e -> assertThat(e.cure()).contains(".mid"))
        .hasMessage(
            "song.mid: is not a MIDI file: it starts with 6E 6F 74 20 (\"not \") instead of"
                + " \"MThd\" (offset 0)");
  }

  @Test
  void missingFileAndDirectoryAreNotFormatErrors(@TempDir Path folder) {
    assertThatThrownBy(() -> MidiFile.read(folder.resolve("no.mid"), Leniency.LENIENT))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> MidiFile.read(folder, Leniency.LENIENT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void fileIsReadFromDiskAndReleased(@TempDir Path folder) throws Exception {
    Path path = Files.write(folder.resolve("a.mid"), Smf.file(0, 96, "00903C40" + EOT));
    assertThat(MidiFile.read(path, Leniency.STRICT).eventCount()).isEqualTo(2);
    Files.delete(path);
  }
}
