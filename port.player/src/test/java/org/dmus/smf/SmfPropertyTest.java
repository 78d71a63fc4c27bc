package org.dmus.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Songs of any kind; {@code -Djqwik.tries.default=1000000} tries as many. */
class SmfPropertyTest {
  private static final int TEMPO = 0x51;

  /** Ticks to the quarter, and each SMPTE rate with ticks to the frame. */
  private static Arbitrary<Integer> divisions() {
    Arbitrary<Integer> smpte =
        Combinators.combine(
                Arbitraries.of(-24, -25, -29, -30), Arbitraries.integers().between(1, 255))
            .as((code, ticks) -> (code & 0xFF) << 8 | ticks);
    return Arbitraries.oneOf(List.of(Arbitraries.integers().between(1, 0x7FFF), smpte));
  }

  private static Arbitrary<Integer> deltas() {
    Arbitrary<Integer> edges = Arbitraries.of(0, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152);
    return Arbitraries.oneOf(List.of(edges, Arbitraries.integers().between(0, 1000)));
  }

  private static Arbitrary<byte[]> dataBytes(int count) {
    return Arbitraries.bytes().between((byte) 0, (byte) 0x7F).array(byte[].class).ofSize(count);
  }

  private static Arbitrary<byte[]> packets() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(130);
  }

  private static Arbitrary<byte[]> tempos() {
    return Arbitraries.integers()
        .between(1, 0xFFFFFF)
        .map(tempo -> new byte[] {(byte) (tempo >> 16), (byte) (tempo >> 8), tempo.byteValue()});
  }

  private static Arbitrary<SongModel.Event> events(
      Arbitrary<Integer> status, Arbitrary<Integer> type, Arbitrary<byte[]> data) {
    return Combinators.combine(deltas(), status, type, data).as(SongModel.Event::new);
  }

  private static Arbitrary<SongModel.Event> events() {
    Arbitrary<Integer> none = Arbitraries.just(0);
    Arbitrary<Integer> meta = Arbitraries.just(0xFF);
    Arbitrary<Integer> free = Arbitraries.of(1, 3, 5, 0x0F, 0x60, 0x7F);
    return Arbitraries.oneOf(
        List.of(
            events(Arbitraries.of(0x80, 0x90, 0x91, 0xB0, 0xEF), none, dataBytes(2)),
            events(Arbitraries.of(0xC0, 0xD1), none, dataBytes(1)),
            events(Arbitraries.of(0xF0, 0xF7), none, packets()),
            events(meta, free, packets()),
            events(meta, Arbitraries.just(TEMPO), tempos())));
  }

  @Provide
  Arbitrary<SongModel> songs() {
    return Arbitraries.integers().between(0, 2).flatMap(this::songs);
  }

  private Arbitrary<SongModel> songs(int format) {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<List<List<SongModel.Event>>> tracks =
        events().list().ofMaxSize(10).list().ofMinSize(1).ofMaxSize(format == 0 ? 1 : 4);
    return Combinators.combine(Arbitraries.just(format), divisions(), either, either, tracks)
        .as(SongModel::new);
  }

  @Property
  void everySongIsReadAsItWasMeantEvenStrictly(@ForAll("songs") SongModel meant)
      throws IOException {
    MidiFile song = MidiFile.read("song.mid", meant.file(), Leniency.STRICT);
    assertThat(song.format()).isEqualTo(meant.format());
    assertThat(EventText.of(song)).isEqualTo(meant.text());
  }

  @Property
  void everyEventSoundsAtTheHundredNanosecondsNextToItsTime(@ForAll("songs") SongModel meant)
      throws IOException {
    EventCursor heard = MidiFile.read("song.mid", meant.file(), Leniency.STRICT).events();
    for (SongModel.Sounding each : meant.sounding()) {
      assertThat(nextBeforeTheEnd(heard)).isTrue();
      assertThat(heard.track()).isEqualTo(each.track());
      assertThat(heard.tick()).isEqualTo(each.tick());
      long off = heard.time100ns() * meant.denominator() - each.numerator();
      assertThat(2 * Math.abs(off)).isLessThanOrEqualTo(meant.denominator());
    }
    assertThat(nextBeforeTheEnd(heard)).isFalse();
  }

  private static boolean nextBeforeTheEnd(EventCursor events) {
    boolean more = events.next();
    while (more && events.kind() == EventKind.META && events.metaType() == MetaType.END_OF_TRACK) {
      more = events.next();
    }
    return more;
  }

  @Property
  void whatIsWrittenIsTheNormalFormOfWhatWasRead(
      @ForAll("songs") SongModel meant, @ForAll boolean runningStatus) throws IOException {
    MidiFile song = MidiFile.read("song.mid", meant.file(), Leniency.STRICT);
    byte[] written = written(song, runningStatus);
    MidiFile copy = MidiFile.read("copy.mid", written, Leniency.STRICT);
    assertThat(EventText.of(copy)).isEqualTo(meant.text());
    assertThat(copy.duration100ns()).isEqualTo(song.duration100ns());
    assertThat(written(copy, runningStatus)).isEqualTo(written);
    SongModel normal =
        new SongModel(meant.format(), meant.division(), runningStatus, false, meant.tracks());
    assertThat(written).isEqualTo(normal.file());
  }

  private static byte[] written(MidiFile song, boolean runningStatus) throws IOException {
    Path file = Files.createTempFile("dmus", ".mid");
    try {
      SmfCopy.write(song, file, runningStatus);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
