package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmus.dls.download.DownloadBlob;
import org.dmus.dls.download.InstrumentOptions;
import org.dmus.dls.soundfont.FontBuilder;
import org.junit.jupiter.api.Test;

class DlsConversionTest {
  private static final Connection WHEEL =
      new Connection(Articulator.SRC_CC1, 0, Articulator.DST_FILTER_CUTOFF, 0, 100);

  @Test
  void aSoundFontIsWrittenAsTheDlsThatItIsConvertedTo() throws Exception {
    DlsCollection font =
        DlsReader.read(ByteBuffer.wrap(FontBuilder.full()), "font.sf2").collection();

    byte[] written = TestCollections.bytes(font);

    DlsFile read = DlsReader.read(ByteBuffer.wrap(written), "font.dls", DlsReadOptions.STRICT);
    assertThat(read.collection().dialect()).isEqualTo(ArticulationDialect.DLS);
    assertThat(read.collection().instruments())
        .isEqualTo(DlsConversion.of(font).collection().instruments());
    assertThat(read.collection().waves().get(0).samples().toShorts())
        .isEqualTo(font.waves().get(0).samples().toShorts());
  }

  @Test
  void noTwoBlocksOfARegionHaveTheSameEnds() {
    Connection more = new Connection(WHEEL.source(), 0, WHEEL.destination(), 0, 30);

    List<Connection> blocks = converted(List.of(WHEEL, more)).articulation();

    Set<List<Integer>> ends = new HashSet<>();
    blocks.forEach(c -> ends.add(List.of(c.source(), c.control(), c.destination())));
    assertThat(ends).hasSameSizeAs(blocks);
    assertThat(blocks).contains(new Connection(WHEEL.source(), 0, WHEEL.destination(), 0, 130));
  }

  @Test
  void aDownloadHasTheConnectionsOfDls() {
    Connection more = new Connection(WHEEL.source(), 0, WHEEL.destination(), 0, 30);
    DlsCollection font = font(List.of(WHEEL, more), 0);
    DlsCollection dls = DlsConversion.of(font).collection();
    InstrumentOptions options = InstrumentOptions.of(1, 2);

    assertThat(DownloadBlob.instrument(font.instruments().get(0), font, options))
        .isEqualTo(DownloadBlob.instrument(dls.instruments().get(0), dls, options));
  }

  @Test
  void whatTheFontDoesNotHaveIsNotLeftToTheDefaultsOfDls() {
    assertThat(converted(List.of(WHEEL)).articulation())
        .contains(new Connection(Articulator.SRC_CC7, 0, Articulator.DST_GAIN, 0, 0))
        .contains(Connection.constant(Articulator.DST_LFO_FREQUENCY, 0));
  }

  @Test
  void ofTwoCurvesTheStrongerIsKeptAndTheOtherToldOf() {
    int concave = Articulator.sourceTransform(Articulator.TRN_CONCAVE, false, false);
    Connection weaker = new Connection(WHEEL.source(), 0, WHEEL.destination(), concave, -50);
    DlsFile dls = DlsConversion.of(font(List.of(weaker, WHEEL), 0));

    assertThat(onlyRegion(dls).articulation()).contains(WHEEL).doesNotContain(weaker);
    assertThat(dls.warnings()).hasSize(1);
  }

  @Test
  void exclusiveClassesAreFoldedAndNeverBecomeNone() {
    assertThat(onlyRegion(DlsConversion.of(font(List.of(), 127))).keyGroup()).isBetween(1, 15);
    assertThat(onlyRegion(DlsConversion.of(font(List.of(), 0))).keyGroup()).isZero();
  }

  @Test
  void whatIsDlsIsLeftAlone() {
    DlsCollection dls = TestCollections.full();

    assertThat(DlsConversion.of(dls).collection()).isSameAs(dls);
  }

  private static DlsRegion converted(List<Connection> blocks) {
    return onlyRegion(DlsConversion.of(font(blocks, 0)));
  }

  private static DlsRegion onlyRegion(DlsFile dls) {
    return dls.collection().instruments().get(0).regions().get(0);
  }

  private static DlsCollection font(List<Connection> blocks, int keyGroup) {
    DlsRegion region =
        new DlsRegion(
            0, 127, 0, 127, true, keyGroup, 0, WaveLink.mono(0), Optional.empty(), blocks);
    DlsInstrument instrument =
        new DlsInstrument(
            Patch.melodic(0), List.of(region), List.of(), DlsInfo.EMPTY, Optional.empty());
    return new DlsCollection(
        List.of(instrument),
        List.of(TestCollections.wave(WaveData.Encoding.PCM_24, 40)),
        DlsInfo.EMPTY,
        Optional.empty(),
        0,
        ArticulationDialect.SOUNDFONT);
  }
}
