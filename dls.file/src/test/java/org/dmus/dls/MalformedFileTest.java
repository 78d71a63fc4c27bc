package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.ChunkBuffer;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bug classes seen in the field, one test each. */
class MalformedFileTest {
  private final FileBuilder file = new FileBuilder();

  @Test
  void theUndamagedFileIsReadEvenStrictly() throws Exception {
    DlsFile read = DlsReader.read(ByteBuffer.wrap(file.bytes()), "ok.dls", DlsReadOptions.STRICT);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.collection().instruments().get(0).regions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x3FFFFFFF, 0x40000000, 0x40000001, 0x80000001, -1})
  void aPoolTableWhoseCountTimesSizeWrapsIsRefused(int cues) {
    file.poolTable = () -> file.u32s(FourCc.PTBL, 8, cues, 0);

    assertRefused("pool table claims");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x15555556, 0x2AAAAAAB, 0x7FFFFFFF, -1})
  void anArticulationWhoseCountTimesSizeWrapsIsRefused(int connections) {
    file.regionArticulation = () -> articulation(connections);

    assertRefused("articulation of 20 bytes states");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "64,1", "63,0", "2147483647,2147483647", "-1,1", "-1,-1"})
  void aLoopOutsideTheSampleIsDropped(int start, int length) throws Exception {
    file.regionSample = () -> file.sample(60, 1, start, length);

    assertThat(onlyRegion(Fault.BAD_LOOP).sample().orElseThrow().loop()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,65,64", "63,2,1", "10,-1,54"})
  void aLoopThatLeavesTheSampleIsCut(int start, int length, int kept) throws Exception {
    file.regionSample = () -> file.sample(60, 1, start, length);

    WaveLoop loop = onlyRegion(Fault.BAD_LOOP).sample().orElseThrow().loop().orElseThrow();
    assertThat(loop.start()).isEqualTo(start);
    assertThat(loop.length()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 255, 0xFFFF})
  void aRootKeyBeyond127IsMasked(int note) throws Exception {
    file.regionSample = () -> file.sample(note, 1, 0, 64);

    assertThat(onlyRegion(Fault.NUMBER_OUT_OF_RANGE).sample().orElseThrow().unityNote())
        .isEqualTo(note & 0x7F);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0xFFFF, Integer.MAX_VALUE, -1})
  void aWaveLinkOutsideThePoolDropsTheRegion(int index) throws Exception {
    file.link = () -> file.u32s(FourCc.WLNK, 0, 1, index);

    DlsFile read = lenient();

    assertThat(faults(read)).containsExactly(Fault.REGION_DROPPED);
    assertThat(read.collection().instruments().get(0).regions()).isEmpty();
  }

  @Test
  void keysBeyond127AreBroughtIntoRange() throws Exception {
    file.regionHeader = () -> file.u16s(FourCc.RGNH, 0, 65535, 0, 65535, 0, 65535);

    DlsRegion region = onlyRegion(Fault.NUMBER_OUT_OF_RANGE);

    assertThat(region.keyHigh()).isEqualTo(127);
    assertThat(region.velocityHigh()).isEqualTo(127);
    assertThat(region.keyGroup()).isBetween(1, 15);
  }

  @Test
  void anInvertedKeyRangeDropsTheRegion() throws Exception {
    file.regionHeader = () -> file.u16s(FourCc.RGNH, 80, 20, 0, 127, 0, 0);

    assertThat(faults(lenient())).containsExactly(Fault.REGION_DROPPED);
  }

  @Test
  void aVelocityRangeLeftAtZeroMeansAll() throws Exception {
    file.regionHeader = () -> file.u16s(FourCc.RGNH, 0, 127, 0, 0, 0, 0);

    assertThat(onlyRegion(Fault.NUMBER_OUT_OF_RANGE).matches(60, 100)).isTrue();
  }

  @Test
  void aBankWithForbiddenBitsIsMasked() throws Exception {
    file.instrumentHeader = () -> file.u32s(FourCc.INSH, 1, -1, -1);

    assertThat(lenient().collection().instruments().get(0).patch())
        .isEqualTo(new Patch(127, 127, 127, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 99, 768_001})
  void anAbsurdSampleRateIsReplaced(int rate) throws Exception {
    file.format = () -> file.format(1, 1, rate, 16);

    DlsFile read = lenient();

    assertThat(faults(read)).containsExactly(Fault.NUMBER_OUT_OF_RANGE);
    assertThat(read.collection().waves().get(0).sampleRate()).isEqualTo(22_050);
  }

  @ParameterizedTest
  @CsvSource({"1,2,16", "1,65535,16", "1,1,32", "1,1,0", "3,1,32", "85,1,8"})
  void aWaveInAForeignFormatKeepsItsPlaceInSilence(int tag, int channels, int bits)
      throws Exception {
    file.format = () -> file.format(tag, channels, 22_050, bits);

    DlsFile read = lenient();

    assertThat(faults(read)).containsExactly(Fault.UNPLAYABLE_WAVE, Fault.REGION_DROPPED);
    assertThat(read.collection().waves()).hasSize(1);
    assertThat(read.collection().waves().get(0).samples().frames()).isZero();
  }

  @Test
  void aNullCueIsAnEmptyPlaceInThePool() throws Exception {
    file.poolTable = () -> file.u32s(FourCc.PTBL, 8, 2, -1, 0);
    file.link = () -> file.u32s(FourCc.WLNK, 0, 1, 1);

    DlsFile read = lenient();

    assertThat(read.warnings()).isEmpty();
    assertThat(read.collection().waves()).hasSize(2);
    assertThat(read.collection().waves().get(0).samples().frames()).isZero();
    assertThat(read.collection().instruments().get(0).regions()).hasSize(1);
  }

  @Test
  void withoutPoolTableWavesAreNumberedAsTheyCome() throws Exception {
    file.poolTable = () -> {};

    assertThat(faults(lenient())).containsExactly(Fault.MISSING_CHUNK);
    assertThat(lenient().collection().waves().get(0).samples().frames())
        .isEqualTo(FileBuilder.FRAMES);
  }

  @Test
  void aFileCutAnywhereBeforeItsPoolEndsIsRefused() {
    byte[] whole = file.bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> DlsReader.read(ByteBuffer.wrap(cut), "cut.dls"))
          .as("cut at %d", length)
          .isInstanceOf(DlsFormatException.class);
    }
  }

  @Test
  void nestedListsEndWithoutStackOverflow() throws Exception {
    int depth = 100_000;
    ChunkBuffer nest = file.out();
    file.extra =
        () -> {
          for (int i = 0; i < depth; i++) {
            nest.u32(FourCc.LIST);
            nest.u32(4 + 12 * (depth - i - 1));
            nest.u32(FourCc.LINS + 1);
          }
        };

    assertThat(lenient().collection().instruments()).hasSize(1);
  }

  @Test
  void aHundredThousandTinyChunksAreReadInTime() throws Exception {
    file.extra =
        () -> {
          for (int i = 0; i < 100_000; i++) {
            file.out().chunk(FourCc.INFO + 1, () -> {});
          }
        };

    assertThat(lenient().collection().instruments()).hasSize(1);
  }

  @Test
  void warningsAreBoundedAndTheRestIsCounted() throws Exception {
    file.extra =
        () -> {
          for (int i = 0; i < 1_000; i++) {
            file.out().chunk(FourCc.DLID, () -> file.out().u16(0));
          }
        };

    List<DlsWarning> warnings = lenient().warnings();

    assertThat(warnings).hasSize(DlsFile.MAX_WARNINGS);
    assertThat(warnings.get(DlsFile.MAX_WARNINGS - 1).detail()).isEqualTo("901 further warnings");
  }

  @Test
  void strictReadingRefusesWhatLenientReadingRepairs() throws Exception {
    file.collectionHeader = () -> file.u32s(FourCc.COLH, 7);

    DlsWarning warning = lenient().warnings().get(0);
    assertThat(warning.fault()).isEqualTo(Fault.COUNT_MISMATCH);
    assertThatThrownBy(
            () -> DlsReader.read(ByteBuffer.wrap(file.bytes()), "odd.dls", DlsReadOptions.STRICT))
        .isInstanceOfSatisfying(
            DlsFormatException.class,
            refused -> {
              assertThat(refused.offset()).isEqualTo(warning.offset());
              assertThat(refused).hasMessageContaining("collection states 7 instruments, has 1");
            });
  }

  @Test
  void aBigEndianFileIsRefused() {
    byte[] rifx = file.bytes();
    rifx[3] = 'X';

    assertThatThrownBy(() -> DlsReader.read(ByteBuffer.wrap(rifx), "rifx.dls"))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining("does not begin with 'RIFF....DLS '");
  }

  private void articulation(int connections) {
    file.out()
        .list(FourCc.LART, () -> file.u32s(FourCc.ART1, 8, connections, 0, 0x0206, 0x0000FB50));
  }

  private DlsRegion onlyRegion(Fault fault) throws DlsFormatException {
    DlsFile read = lenient();
    assertThat(faults(read)).isNotEmpty().containsOnly(fault);
    return read.collection().instruments().get(0).regions().get(0);
  }

  private DlsFile lenient() throws DlsFormatException {
    return DlsReader.read(ByteBuffer.wrap(file.bytes()), "test.dls");
  }

  private static List<Fault> faults(DlsFile read) {
    return read.warnings().stream().map(DlsWarning::fault).toList();
  }

  private void assertRefused(String what) {
    assertThatThrownBy(this::lenient)
        .isInstanceOf(DlsFormatException.class)
        .hasMessageStartingWith("test.dls: " + what);
  }
}
