package org.dmus.dls.soundfont;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsConversion;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWarning;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.vorbis.TestTone;
import org.dmus.dls.vorbis.VorbisSound;
import org.junit.jupiter.api.Test;

/** SoundFonts whose samples are Ogg Vorbis (SF3). */
class CompressedFontTest {
  private static final int LOOP_START = 50 * TestTone.PERIOD;
  private static final int LOOP_END = 60 * TestTone.PERIOD;

  /** A font of one looped sample; its length is odd, as writers of SF3 leave it. */
  private static FontBuilder font(byte[] ogg) {
    FontBuilder font = new FontBuilder();
    font.major = 3;
    font.sound = Arrays.copyOf(ogg, ogg.length | 1);
    font.sampleLinks = new int[][] {{0, 1 | Sample.COMPRESSED}};
    font.positions = new int[] {0, ogg.length, LOOP_START, LOOP_END};
    return font;
  }

  private static DlsFile read(byte[] ogg) throws Exception {
    return font(ogg).zone(0, Generator.SAMPLE_MODES, 1).read(DlsReadOptions.LENIENT);
  }

  private static short[] decoded() throws Exception {
    return VorbisSound.of(ByteBuffer.wrap(TestTone.ogg())).decode();
  }

  @Test
  void aCompressedSampleHasTheFramesOfItsStream() throws Exception {
    DlsFile file = read(TestTone.ogg());
    assertThat(file.warnings()).isEmpty();
    assertThat(file.examined().warnings()).isEmpty();
    WaveData wave = file.collection().waves().get(0).samples();
    assertThat(wave.frames()).isEqualTo(TestTone.FRAMES);
    assertThat(wave.sizeBytes()).isEqualTo(2 * TestTone.FRAMES);
    assertThat(wave.toShorts()).isEqualTo(decoded());
  }

  @Test
  void itsLoopCountsItsOwnFrames() throws Exception {
    DlsRegion region = read(TestTone.ogg()).collection().instruments().get(0).regions().get(0);
    assertThat(region.sample().orElseThrow().loop())
        .contains(new WaveLoop(WaveLoop.Type.FORWARD, LOOP_START, LOOP_END - LOOP_START));
  }

  @Test
  void offsetsOfAZoneMoveItsFrames() throws Exception {
    DlsFile file =
        font(TestTone.ogg())
            .zone(0, Generator.START_OFFSET, 1000, Generator.END_OFFSET, -500)
            .zone(0, Generator.END_OFFSET, 500)
            .read(DlsReadOptions.STRICT);
    assertThat(file.collection().waves().get(0).samples().toShorts())
        .isEqualTo(Arrays.copyOfRange(decoded(), 1000, TestTone.FRAMES - 500));
    assertThat(file.collection().waves().get(1).samples().frames()).isEqualTo(TestTone.FRAMES);
  }

  @Test
  void aFontIsConvertedWithItsSound() throws Exception {
    DlsCollection dls = DlsConversion.of(read(TestTone.ogg()).collection()).collection();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DlsWriter.write(dls, Channels.newChannel(out));
    DlsFile written =
        DlsReader.read(ByteBuffer.wrap(out.toByteArray()), "x.dls", DlsReadOptions.STRICT);
    assertThat(written.collection().waves().get(0).samples().toShorts()).isEqualTo(decoded());
  }

  @Test
  void aDamagedSampleIsSilentAndOneWarningNamesIt() throws Exception {
    byte[] ogg = TestTone.ogg();
    ogg[ogg.length - 100] ^= 1;
    DlsFile file = read(ogg);
    assertThat(file.warnings()).isEmpty();
    assertThat(file.collection().waves().get(0).samples().toShorts())
        .isEqualTo(new short[TestTone.FRAMES]);
    assertThat(file.examined().warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.fault()).isEqualTo(Fault.UNPLAYABLE_WAVE);
              assertThat(warning.sentence())
                  .startsWith("sample \"Sample\" has a page whose checksum is wrong; silent")
                  .contains("smpl");
              assertThat(warning.offset()).isGreaterThan(100);
            });
  }

  @Test
  void whatIsNoVorbisIsToldWhenTheFontIsRead() throws Exception {
    FontBuilder font = font(new byte[500]);
    assertThat(font.read(DlsReadOptions.LENIENT).warnings())
        .extracting(DlsWarning::fault, DlsWarning::detail)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                Fault.UNPLAYABLE_WAVE, "sample \"Sample\" is no mono Ogg Vorbis; silent"));
    assertThatThrownBy(() -> font(new byte[500]).read(DlsReadOptions.STRICT))
        .hasMessageContaining("is no mono Ogg Vorbis");
  }
}
