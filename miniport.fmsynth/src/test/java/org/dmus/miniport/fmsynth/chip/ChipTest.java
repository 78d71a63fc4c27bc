package org.dmus.miniport.fmsynth.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChipTest {
  private static final int A4_NUMBER = 580;
  private static final int A4_BLOCK = 4;

  private final Chip chip = new Chip();
  private int[] left;
  private int[] right;

  private void render(int samples) {
    left = new int[samples];
    right = new int[samples];
    chip.render(left, right, samples);
  }

  private Channel strike(int channel, FmPatch patch, int attenuation) {
    Channel struck = chip.channel(channel);
    struck.set(patch, 0);
    struck.tune(A4_NUMBER, A4_BLOCK);
    struck.strike(attenuation, Channel.FULL_SIDE, Channel.FULL_SIDE, 9);
    return struck;
  }

  private static FmPatch sine() {
    return Patches.alone(Patches.SINE);
  }

  private long rises() {
    return IntStream.range(1, left.length).filter(i -> left[i - 1] < 0 && left[i] >= 0).count();
  }

  private double rms() {
    return Math.sqrt(IntStream.of(left).mapToDouble(s -> (double) s * s).average().orElse(0));
  }

  @ParameterizedTest
  @CsvSource({"580, 4", "1023, 0", "512, 7", "689, 3"})
  void aNumberInABlockIsItsFrequency(int number, int block) {
    strike(0, sine(), 0).tune(number, block);
    render(10 * Chip.RATE);
    double hertz = number * Math.pow(2, block - 20) * Chip.RATE;
    assertThat(rises()).isCloseTo(Math.round(10 * hertz), within(1L));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 1", "6, 3", "30, 15"})
  void anOperatorSoundsAtAMultiple(int doubled, double ratio) {
    OperatorPatch multiple =
        new OperatorPatch(doubled, Waveform.SINE, 15, 0, 0, 15, 0, 0, true, false, false, false);
    strike(0, Patches.alone(multiple), 0);
    render(Chip.RATE);
    double hertz = A4_NUMBER * Math.pow(2, A4_BLOCK - 20) * Chip.RATE;
    assertThat(rises()).isCloseTo(Math.round(ratio * hertz), within(2L));
  }

  @Test
  void nothingSoundsBeforeANoteAndAfterIt() {
    render(100);
    assertThat(left).containsOnly(0);
    Channel struck = strike(3, sine(), 0);
    render(100);
    struck.release();
    render(200);
    render(100);
    assertThat(left).containsOnly(0);
    assertThat(struck.isSilent()).isTrue();
  }

  @Test
  void aChannelOfSixDecibelsLessIsHalfAsHigh() {
    strike(0, sine(), 0);
    render(10_000);
    double loud = rms();
    strike(0, sine(), 32);
    render(1_000);
    render(10_000);
    assertThat(rms() / loud).isCloseTo(0.5, within(0.005));
  }

  @Test
  void aLevelGlidesThereByOneEachEighthSample() {
    Channel struck = strike(0, sine(), 0);
    struck.level(64);
    render(8 * 64);
    render(10_000);
    assertThat(rms()).isCloseTo(0.25 * Chip.FULL_SCALE / Math.sqrt(2), within(100.0));
  }

  @Test
  void aPlaceDividesItAmongTheSides() {
    Channel struck = chip.channel(2);
    struck.set(sine(), 0);
    struck.tune(A4_NUMBER, A4_BLOCK);
    struck.strike(0, Channel.FULL_SIDE, 0, 9);
    render(1_000);
    assertThat(right).containsOnly(0);
    assertThat(rms()).isPositive();
  }

  @Test
  void whatIsCutFallsWithinMillisecondsAndDoesNotJump() {
    Channel struck = strike(0, sine(), 0);
    render(1_028); // on the way up
    int last = left[left.length - 1];
    struck.cut();
    render(2_000);
    assertThat(Math.abs(last)).isGreaterThan(Chip.FULL_SCALE / 4);
    assertThat(left[0]).isCloseTo(last, within(Math.abs(last) / 32));
    assertThat(IntStream.of(left).skip(1_000)).containsOnly(0);
  }

  @Test
  void feedbackMakesItBrighter() {
    strike(0, new FmPatch(Connection.ADD, 0, List.of(Patches.SINE, Patches.NOTHING)), 0);
    render(2_000);
    double dull = steepest();
    strike(0, new FmPatch(Connection.ADD, 6, List.of(Patches.SINE, Patches.NOTHING)), 0);
    render(1_000);
    render(2_000);
    assertThat(steepest()).isGreaterThan(3 * dull);
  }

  private double steepest() {
    return IntStream.range(1, left.length)
        .map(i -> Math.abs(left[i] - left[i - 1]))
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @EnumSource(Connection.class)
  void theOperatorsThatAreHeardAreAdded(Connection connection) {
    List<OperatorPatch> all =
        IntStream.range(0, connection.operators())
            .mapToObj(i -> connection.isHeard(i) ? Patches.SINE : Patches.NOTHING)
            .toList();
    long heard = IntStream.range(0, connection.operators()).filter(connection::isHeard).count();
    strike(0, new FmPatch(connection, 0, all), 0);
    render(10_000);
    assertThat(rms()).isCloseTo(heard * Chip.FULL_SCALE / Math.sqrt(2), within(2_000.0));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 8", "3, 16", "6, 32"})
  void highNotesAreSofterByTheirSlope(double slope, int stepsAnOctave) {
    for (int block = 3; block < 7; block++) {
      int octave =
          KeyLevel.attenuation(slope, 700, block + 1) - KeyLevel.attenuation(slope, 700, block);
      assertThat(octave).isCloseTo(stepsAnOctave, within(1));
    }
    assertThat(KeyLevel.attenuation(slope, 100, 0)).isZero();
  }

  @Test
  void theTremoloIsATriangleOfFourPointEightDecibels() {
    assertThat(IntStream.range(0, 13_440).map(i -> Lfo.tremolo(i)).summaryStatistics())
        .matches(t -> t.getMin() == 0 && t.getMax() == 26 && Math.abs(t.getAverage() - 13) < 1);
  }

  @Test
  void theVibratoIsSevenCentsEitherWay() {
    int[] numbers = IntStream.range(0, 8_192).map(i -> Lfo.vibrato(i, 768)).distinct().toArray();
    double cents = 1_200 * Math.log(771 / 768.0) / Math.log(2);
    assertThat(numbers).containsExactlyInAnyOrder(768, 769, 771, 767, 765);
    assertThat(cents).isCloseTo(7, within(0.5));
  }

  @Test
  void theLengthOfTheCallsDoesNotMatter() {
    strike(1, sine(), 3);
    render(10_000);
    int[] whole = left;
    Chip other = new Chip();
    Channel struck = other.channel(1);
    struck.set(sine(), 0);
    struck.tune(A4_NUMBER, A4_BLOCK);
    struck.strike(3, Channel.FULL_SIDE, Channel.FULL_SIDE, 9);
    int[] part = new int[7];
    for (int at = 0; at + 7 <= 10_000; at += 7) {
      Arrays.fill(part, 0);
      other.render(part, new int[7], 7);
      assertThat(part).containsExactly(Arrays.copyOfRange(whole, at, at + 7));
    }
  }
}
