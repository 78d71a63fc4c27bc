package org.dmus.dls.soundfont;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.riff.FourCc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundFontReaderTest {
  private static final int VELOCITY_CONCAVE_NEGATIVE = 0x0502;
  private static final int CC1 = 0x0081;
  private final FontBuilder font = new FontBuilder();

  @Test
  void theUndamagedFontIsReadEvenStrictly() throws Exception {
    DlsFile read = font.read(DlsReadOptions.STRICT);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.collection().dialect()).isEqualTo(ArticulationDialect.SOUNDFONT);
    assertThat(read.collection().info().name()).isEqualTo("Font");
    assertThat(read.collection().instruments().get(0).name()).isEqualTo("Preset");
    assertThat(read.collection().waves().get(0).samples().frames()).isEqualTo(FontBuilder.FRAMES);
  }

  @Test
  void bank128IsDrumsAndOtherBanksAreBankMsb() throws Exception {
    font.presets = new int[] {5, 128, 6, 3};

    assertThat(font.read(DlsReadOptions.STRICT).collection().instruments())
        .extracting(instrument -> instrument.patch())
        .containsExactly(Patch.drums(5), new Patch(3, 0, 6, false));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "128,0", "0,129"})
  void aPresetThatNoMessageCanNameIsDropped(int program, int bank) throws Exception {
    font.presets = new int[] {0, 0, program, bank};

    DlsFile read = font.read(DlsReadOptions.LENIENT);

    assertThat(read.collection().instruments()).hasSize(1);
    assertThat(read.warnings()).hasSize(1);
  }

  @Test
  void zonesOfPresetAndInstrumentMeetWhereTheirRangesDo() throws Exception {
    font.presetZone(0, Generator.KEY_RANGE, 20 | 60 << 8).presetZone(0, Generator.KEY_RANGE, 0);
    font.zone(0, Generator.KEY_RANGE, 50 | 99 << 8, Generator.VELOCITY_RANGE, 1 | 70 << 8);

    DlsRegion region = onlyRegion();

    assertThat(region.keyLow()).isEqualTo(50);
    assertThat(region.keyHigh()).isEqualTo(60);
    assertThat(region.velocityLow()).isEqualTo(1);
    assertThat(region.velocityHigh()).isEqualTo(70);
  }

  @Test
  void aPresetAddsToWhatTheInstrumentSetsAndLocalZonesStandForGlobalOnes() throws Exception {
    font.presetZone(-1, Generator.FINE_TUNE, 7, Generator.PAN, 100)
        .presetZone(0, Generator.FINE_TUNE, 3);
    font.zone(-1, Generator.FINE_TUNE, 50, Generator.COARSE_TUNE, 2)
        .zone(0, Generator.FINE_TUNE, 40, Generator.PAN, 450);

    DlsRegion region = onlyRegion();

    assertThat(region.sample().orElseThrow().fineTuneCents()).isEqualTo(243);
    assertThat(constant(region, Articulator.DST_PAN)).isEqualTo(DlsUnits.fractionToPercent(0.5));
  }

  @Test
  void attenuationIsTakenAsTheSoundCardsOfItsTimeTookIt() throws Exception {
    font.zone(0, Generator.ATTENUATION, 100);

    assertThat(DlsUnits.gainToDb(onlyRegion().sample().orElseThrow().gain())).isEqualTo(-4);
  }

  @Test
  void envelopeTimesAreThoseOfAHundredDecibels() throws Exception {
    font.zone(0, Generator.VOL_ENV + 3, 0, Generator.VOL_ENV + 4, 100, Generator.VOL_ENV + 5, 1200);

    DlsRegion region = onlyRegion();

    assertThat(seconds(region, Articulator.DST_EG1_DECAY_TIME)).isEqualTo(0.96, within(1e-5));
    assertThat(seconds(region, Articulator.DST_EG1_RELEASE_TIME)).isEqualTo(1.92, within(1e-5));
    double sustain =
        DlsUnits.percentToFraction(constant(region, Articulator.DST_EG1_SUSTAIN_LEVEL));
    assertThat(96 * (1 - sustain)).isEqualTo(10, within(1e-6));
  }

  @Test
  void keysScaleTimesAroundMiddleC() throws Exception {
    font.zone(0, Generator.VOL_ENV + 2, -1200, Generator.KEY_TO_VOL_ENV_HOLD, 100);

    DlsRegion region = onlyRegion();

    int byKey = 0;
    for (Connection c : region.articulation()) {
      if (c.destination() == Articulator.DST_EG1_HOLD_TIME
          && c.source() == Articulator.SRC_KEY_NUMBER) {
        byKey += c.scale();
      }
    }
    long atC5 = constant(region, Articulator.DST_EG1_HOLD_TIME) + byKey * 72L / 128;
    assertThat(atC5 / 65_536.0).isEqualTo(-2400, within(0.001));
  }

  @Test
  void scaleTuningTurnsAroundTheRootKey() throws Exception {
    font.rootKey = 69;
    font.zone(0, Generator.SCALE_TUNING, 50);

    DlsRegion region = onlyRegion();

    long atKey81 =
        constant(region, Articulator.DST_PITCH)
            + block(region, Articulator.SRC_KEY_NUMBER, Articulator.DST_PITCH).scale() * 81L / 128;
    assertThat(atKey81 / 65_536.0 - 6900).isEqualTo(600);
  }

  @Test
  void aZoneThatFixesItsKeySoundsThatKeyWhateverIsPressed() throws Exception {
    font.zone(0, Generator.KEY, 64);

    DlsRegion region = onlyRegion();

    assertThat(constant(region, Articulator.DST_PITCH)).isEqualTo(DlsUnits.centsToRelative(6400));
    assertThat(region.articulation()).noneMatch(c -> c.source() == Articulator.SRC_KEY_NUMBER);
  }

  @Test
  void aZoneThatFixesItsVelocityIsAttenuatedForGood() throws Exception {
    font.zone(0, Generator.VELOCITY, 64);

    int gain = constant(onlyRegion(), Articulator.DST_GAIN);

    assertThat(DlsUnits.gainToDb(gain)).isEqualTo(40 * Math.log10(64 / 127.0), within(0.001));
  }

  @Test
  void aModulatorOfTheInstrumentStandsForItsDefaultAndThePresetAddsToIt() throws Exception {
    font.presetZone(0).presetModulator(VELOCITY_CONCAVE_NEGATIVE, 48, -100, 0, 0);
    font.zone(0).modulator(VELOCITY_CONCAVE_NEGATIVE, 48, 500, 0, 0);

    Connection velocity =
        block(onlyRegion(), Articulator.SRC_KEY_ON_VELOCITY, Articulator.DST_GAIN);

    assertThat(DlsUnits.gainToDb(velocity.scale())).isEqualTo(-40);
    assertThat(velocity.transform())
        .isEqualTo(Articulator.sourceTransform(Articulator.TRN_CONCAVE, false, true));
  }

  @Test
  void modulatorsOfOneControllerWithDifferentCurvesAreBothKept() throws Exception {
    font.zone(0).modulator(CC1, 8, 300, 0, 0).modulator(CC1 | 1 << 10, 8, 400, 0, 0);

    assertThat(onlyRegion().articulation())
        .filteredOn(c -> c.source() == Articulator.SRC_CC1)
        .extracting(Connection::scale)
        .containsExactly(300 << 16, 400 << 16);
  }

  @Test
  void theModulationWheelDrivesTheDepthOfVibrato() throws Exception {
    Connection wheel =
        onlyRegion().articulation().stream()
            .filter(c -> c.control() == Articulator.SRC_CC1)
            .findFirst()
            .orElseThrow();

    assertThat(wheel.source()).isEqualTo(Articulator.SRC_VIBRATO);
    assertThat(wheel.destination()).isEqualTo(Articulator.DST_PITCH);
    assertThat(wheel.scale()).isEqualTo(50 << 16);
  }

  @Test
  void aModulatorOfAModulatorIsToldOf() throws Exception {
    font.zone(0).modulator(CC1, 0x8000, 300, 0, 0);

    assertThat(font.read(DlsReadOptions.LENIENT).warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.sentence())
                    .contains("modulator of generator 32768 by source 0x0081"));
  }

  @Test
  void whatDoesNotFitIntoABlockIsDividedAmongSeveral() throws Exception {
    font.zone(0).modulator(CC1, Generator.COARSE_TUNE, 1000, 0, 0);

    long sum =
        onlyRegion().articulation().stream()
            .filter(c -> c.source() == Articulator.SRC_CC1)
            .mapToLong(Connection::scale)
            .sum();
    assertThat(sum).isEqualTo(100_000L << 16);
  }

  @ParameterizedTest
  @CsvSource({"0,", "1,FORWARD", "2,", "3,LOOP_AND_RELEASE"})
  void sampleModesAreLoops(int mode, WaveLoop.Type type) throws Exception {
    font.zone(0, Generator.SAMPLE_MODES, mode);

    Optional<WaveLoop> expected = Optional.ofNullable(type).map(t -> new WaveLoop(t, 8, 48));
    assertThat(onlyRegion().sample().flatMap(WaveSample::loop)).isEqualTo(expected);
  }

  @Test
  void offsetsMoveTheSampleAndItsLoop() throws Exception {
    font.zone(
        0,
        Generator.SAMPLE_MODES,
        1,
        Generator.START_OFFSET,
        4,
        Generator.END_OFFSET,
        -2,
        Generator.LOOP_START_OFFSET,
        6,
        Generator.LOOP_END_OFFSET,
        99);

    DlsFile read = font.read(DlsReadOptions.STRICT);

    WaveData sound = read.collection().waves().get(0).samples();
    assertThat(sound.toShorts()[0]).isEqualTo((short) 400);
    assertThat(sound.frames()).isEqualTo(58);
    assertThat(onlyRegion(read).sample().flatMap(WaveSample::loop))
        .contains(new WaveLoop(WaveLoop.Type.FORWARD, 10, 48));
  }

  @Test
  void theLowestEightOfTwentyFourBitsAreRead() throws Exception {
    font.sm24 = out -> out.chunk(FourCc.of("sm24"), () -> out.bytes(new byte[FontBuilder.FRAMES]));

    WaveData sound = font.read(DlsReadOptions.STRICT).collection().waves().get(0).samples();

    assertThat(sound.encoding()).isEqualTo(WaveData.Encoding.PCM_24);
    assertThat(new WaveData(WaveData.Encoding.PCM_24, sound.bytes()).toShorts())
        .isEqualTo(sound.toShorts());
  }

  @Test
  void exclusiveClassesKeepTheirNumbers() throws Exception {
    font.zone(0, Generator.EXCLUSIVE_CLASS, 127);

    assertThat(onlyRegion().keyGroup()).isEqualTo(127);
    assertThat(onlyRegion().selfNonExclusive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0,96,8,56", "4294967295,64,8,56", "64,64,0,0", "5,4,0,0"})
  void aSampleOutsideTheSoundIsSilent(long start, long end, long loopStart, long loopEnd)
      throws Exception {
    font.positions = new int[] {(int) start, (int) end, (int) loopStart, (int) loopEnd};

    DlsFile read = font.read(DlsReadOptions.LENIENT);

    assertThat(read.collection().instruments().get(0).regions()).isEmpty();
    assertThat(read.warnings()).hasSize(2);
  }

  @Test
  void aFontThatMultipliesThousandsOfZonesByThousandsIsRefused() {
    for (int i = 0; i < 1000; i++) {
      font.presetZone(0, Generator.KEY_RANGE, 0).zone(0, Generator.KEY_RANGE, 1 | 1 << 8);
    }

    assertThatThrownBy(() -> font.read(DlsReadOptions.LENIENT))
        .isInstanceOf(DlsFormatException.class)
        .hasMessageContaining("unfolds to more than 3 times its size (chunk 'phdr' at byte");
  }

  @Test
  void theRightChannelLeadsTheLeft() throws Exception {
    font.sampleLinks = new int[][] {{1, Sample.LEFT}, {0, Sample.RIGHT}};
    font.zone(0).zone(1);

    assertThat(font.read(DlsReadOptions.STRICT).collection().instruments().get(0).regions())
        .extracting(DlsRegion::link)
        .containsExactly(new WaveLink(0, 2, 1, 0), new WaveLink(WaveLink.PHASE_MASTER, 2, 2, 1));
  }

  @Test
  void aMonoSampleIsLinkedToNothing() throws Exception {
    assertThat(onlyRegion().link()).isEqualTo(WaveLink.mono(0));
  }

  private DlsRegion onlyRegion() throws Exception {
    return onlyRegion(font.read(DlsReadOptions.STRICT));
  }

  private static DlsRegion onlyRegion(DlsFile read) {
    List<DlsRegion> regions = read.collection().instruments().get(0).regions();
    assertThat(regions).hasSize(1);
    return regions.get(0);
  }

  private static int constant(DlsRegion region, int destination) {
    return block(region, Articulator.SRC_NONE, destination).scale();
  }

  private static double seconds(DlsRegion region, int destination) {
    return DlsUnits.timeToSeconds(constant(region, destination));
  }

  private static Connection block(DlsRegion region, int source, int destination) {
    return region.articulation().stream()
        .filter(c -> c.source() == source && c.destination() == destination)
        .filter(c -> c.control() == Articulator.SRC_NONE)
        .findFirst()
        .orElseThrow();
  }
}
