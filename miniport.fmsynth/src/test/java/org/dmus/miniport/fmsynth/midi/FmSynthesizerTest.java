package org.dmus.miniport.fmsynth.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages do, heard. The ocarina is a plain sound: held, and almost a sine. */
class FmSynthesizerTest {
  private static final int OCARINA = 79;
  private static final int ORGAN = 16;
  private static final int SECOND = Notes.RATE;

  private final Notes notes = new Notes().program(0, OCARINA);

  private static double db(double amplitude) {
    return 20 * Math.log10(amplitude);
  }

  private double settledPeak() {
    notes.render(SECOND / 4);
    return Notes.peak(notes.render(SECOND / 10)[0]);
  }

  @ParameterizedTest
  @CsvSource({"7, 50", "7, 100", "11, 64", "11, 20"})
  void volumeAndExpressionAreFortyLog(int controller, int value) {
    notes.control(0, controller, 127).on(0, 69, 127);
    double full = settledPeak();
    notes.control(0, controller, value);
    double expected = 40 * Math.log10(value / 127.0);
    assertThat(db(settledPeak() / full)).isCloseTo(expected, within(0.4));
  }

  @Test
  void velocityIsFortyLogToo() {
    double loud = Notes.peak(Notes.held(OCARINA, 69, 127, SECOND / 2));
    double soft = Notes.peak(Notes.held(OCARINA, 69, 64, SECOND / 2));
    assertThat(db(soft / loud)).isCloseTo(-11.9, within(0.5));
  }

  @Test
  void panIsOfConstantPowerAndMovesWhileANoteSounds() {
    notes.control(0, 10, 0).on(0, 69, 100);
    float[][] left = notes.render(SECOND / 4);
    assertThat(Notes.peak(left[1])).isZero();
    notes.control(0, 10, 127);
    notes.render(SECOND / 4);
    float[][] right = notes.render(SECOND / 10);
    assertThat(Notes.peak(right[0])).isZero();
    assertThat(Notes.peak(right[1])).isCloseTo(Notes.peak(left[0]), within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"0, -200", "16383, 200", "8192, 0", "12288, 100"})
  void aBendIsTwoSemitones(int bend, int cents) {
    notes.synthesizer.message(0xE0, bend & 0x7F, bend >> 7);
    assertSounds(6_900 + cents);
  }

  @Test
  void theBendRangeIsRegisteredParameterZero() {
    notes.control(0, 101, 0).control(0, 100, 0).control(0, 6, 12);
    notes.synthesizer.message(0xE0, 0, 127);
    assertSounds(6_900 + 1_181);
  }

  @Test
  void tuningsAreRegisteredParametersOneAndTwo() {
    notes.control(0, 101, 0).control(0, 100, 1).control(0, 6, 96).control(0, 38, 0);
    notes.control(0, 101, 0).control(0, 100, 2).control(0, 6, 61);
    assertSounds(6_900 + 50 - 300);
  }

  private void assertSounds(int cents) {
    float[] sound = notes.on(0, 69, 100).render(SECOND)[0];
    assertThat(hertz(sound)).isCloseTo(440 * Math.pow(2, (cents - 6_900) / 1_200.0), within(2.0));
  }

  /** Counts cycles of a second of sound, behind its attack. */
  private static double hertz(float[] sound) {
    int rises = 0;
    for (int i = SECOND / 4; i < SECOND; i++) {
      rises += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
    }
    return rises / 0.75;
  }

  @Test
  void theWheelIsAVibratoThatLeavesThePitchWhereItIs() {
    notes.control(0, 1, 127).on(0, 69, 100);
    assertThat(hertz(notes.render(SECOND)[0])).isCloseTo(440, within(4.0));
    float[] still = Notes.held(OCARINA, 69, 100, SECOND);
    assertThat(notes.render(SECOND)[0]).isNotEqualTo(still);
  }

  @Test
  void thePedalHoldsWhatWasReleased() {
    notes.control(0, 64, 127).on(0, 69, 100);
    notes.render(SECOND / 4);
    notes.off(0, 69);
    assertThat(settledPeak()).isPositive();
    notes.control(0, 64, 0);
    notes.render(SECOND);
    assertSilent();
  }

  private void assertSilent() {
    assertThat(notes.synthesizer.counts().sounding()).isZero();
    assertThat(Notes.peak(notes.render(1_000)[0])).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 123, 126})
  void allNotesOffAndAllSoundOffEndWhatThePedalHolds(int controller) {
    notes.control(0, 64, 127).on(0, 69, 100).on(0, 72, 100);
    notes.render(SECOND / 4);
    notes.off(0, 69).control(0, controller, 0);
    notes.render(SECOND);
    assertSilent();
  }

  @Test
  void resettingTheControllersKeepsProgramVolumeAndPan() {
    notes.control(0, 10, 0).control(0, 11, 10).control(0, 1, 100).control(0, 121, 0);
    float[][] sound = notes.on(0, 69, 127).render(SECOND / 2);
    assertThat(Notes.peak(sound[1])).isZero();
    assertThat(db(Notes.peak(sound[0]))).isGreaterThan(-25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"F07E7F0901F7", "F07E000902F7", "F0411042124000 7F0041F7", "F043104C00007E00F7"})
  void aSystemResetIsAsAtPowerOn(String hex) {
    byte[] message = HexFormat.of().parseHex(hex.replace(" ", ""));
    notes.control(0, 7, 1).control(0, 10, 127).on(0, 69, 100);
    notes.render(100);
    notes.synthesizer.sysex(message, message.length);
    notes.render(SECOND / 2);
    assertSilent();
    Notes fresh = new Notes();
    fresh.render(100 + SECOND / 2 + 1_000);
    assertThat(notes.on(0, 60, 90).render(5_000)[0])
        .containsExactly(fresh.on(0, 60, 90).render(5_000)[0]);
  }

  @Test
  void theMasterVolumeIsForAllParts() {
    notes.program(3, OCARINA).on(3, 69, 127);
    double full = settledPeak();
    byte[] half = {(byte) 0xF0, 0x7F, 0x7F, 4, 1, 0, 64, (byte) 0xF7};
    notes.synthesizer.sysex(half, half.length);
    assertThat(db(settledPeak() / full)).isCloseTo(-11.9, within(0.4));
  }

  @Test
  void theTenthChannelIsTheDrumsWhateverItsProgram() {
    assertThat(new Notes().program(9, 40).on(9, 38, 100).render(5_000)[0])
        .containsExactly(Notes.drum(38, 5_000));
    assertThat(Notes.peak(Notes.drum(20, 5_000))).isZero();
  }

  @Test
  void aClosedHiHatEndsTheOpenOne() {
    notes.on(9, 46, 100);
    notes.render(SECOND / 10);
    double open = Notes.peak(notes.render(SECOND / 10)[0]);
    notes.on(9, 42, 1);
    notes.render(SECOND / 50);
    assertThat(Notes.peak(notes.render(SECOND / 10)[0])).isLessThan(open / 20);
  }

  @Test
  void whatRoomWasMadeOfAndWhatDidNothingIsCounted() {
    for (int key = 40; key < 60; key++) {
      notes.on(0, key, 100); // on 18 channels
    }
    notes.on(9, 3, 100).control(0, 91, 40).control(0, 7, 100);
    notes.synthesizer.message(0xD0, 1, 0);
    assertThat(notes.synthesizer.counts()).isEqualTo(new PlayCounts(18, 18, 2, 1, 2, 0));
    notes.synthesizer.resetCounts();
    assertThat(notes.synthesizer.counts()).isEqualTo(new PlayCounts(18, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {OCARINA, ORGAN})
  void theNewestNoteIsHeardHoweverManyThereAre(int program) {
    Random random = new Random(7);
    notes.program(0, program);
    for (int i = 0; i < 300; i++) {
      notes.on(0, 30 + i % 60, 1 + random.nextInt(30));
      notes.render(random.nextInt(200));
    }
    int sounding = notes.synthesizer.counts().sounding();
    assertThat(sounding).isBetween(program == ORGAN ? 6 : 18, 18);
    double before = Notes.peak(notes.render(SECOND / 10)[0]);
    notes.on(0, 96, 127);
    assertThat(notes.synthesizer.counts().sounding()).isLessThanOrEqualTo(18);
    assertThat(Notes.peak(notes.render(SECOND / 10)[0])).isGreaterThan(2 * before);
  }

  @Test
  void aNoteThatMakesRoomDoesNotClick() {
    for (int i = 0; i < 18; i++) {
      notes.on(0, 48 + i % 5, 100);
    }
    float[] sound = notes.render(SECOND / 10)[0];
    double steepest = steepest(sound);
    for (int i = 0; i < 18; i++) {
      notes.on(0, 60 + i % 3, 100);
      sound = notes.render(500)[0];
      assertThat(steepest(sound)).isLessThan(2 * steepest);
    }
  }

  private static double steepest(float[] sound) {
    double most = 0;
    for (int i = 1; i < sound.length; i++) {
      most = Math.max(most, Math.abs(sound[i] - sound[i - 1]));
    }
    return most;
  }

  @Test
  void whateverIsPlayedIsANumberAndCostsNoMemory() {
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    float[][] planes = new float[2][64];
    byte[] sysex = new byte[12];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < 1_000; i++) {
        int status = 0x80 + random.nextInt(0x70);
        notes.synthesizer.message(status, random.nextInt(128), random.nextInt(128));
        random.nextBytes(sysex);
        notes.synthesizer.sysex(sysex, random.nextInt(13));
        notes.synthesizer.render(planes, 0, 64);
      }
      least =
          Math.min(least, threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
      assertThat(Notes.peak(planes[0])).as("seed %d", seed).isFinite();
    }
    assertThat(least).as("seed %d", seed).isZero();
  }
}
