package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.effect.Limiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {
  private static final int FRAMES = TestBank.RATE;
  private static final int GROUPS = 2;
  private static final int CHANNELS = 16;
  private static final int NOTES = 160;
  private static final long SEED = 58;
  private static final SoundBank BANK = RichBank.build();

  private static SynthesizerSettings settings(Stems stems) {
    return SynthesizerSettings.at(TestBank.RATE)
        .withPolyphony(1_000)
        .withChannelGroups(GROUPS)
        .withStems(stems);
  }

  /** Plays on all channels, or of the same performance only one. */
  private static Performance play(SynthesizerSettings settings, int onlyChannelIndex) {
    Performance p = new Performance(BANK, settings);
    Random random = new Random(SEED);
    for (int i = 0; i < NOTES; i++) {
      int frame = random.nextInt(FRAMES);
      int index = random.nextInt(GROUPS * CHANNELS);
      int key = 30 + random.nextInt(60);
      int program = random.nextInt(4);
      int velocity = 1 + random.nextInt(127);
      int length = random.nextInt(TestBank.RATE);
      if (onlyChannelIndex < 0 || onlyChannelIndex == index) {
        int channel = index % CHANNELS;
        p.group(1 + index / CHANNELS).program(frame, channel, program);
        p.cc(frame, channel, 93, 90).on(frame, channel, key, velocity);
        p.off(frame + length, channel, key);
      }
    }
    return p;
  }

  private static float[][] render(SynthesizerSettings settings, int onlyChannelIndex, int chunk) {
    float[][] planes = new float[settings.stems().planes(GROUPS)][FRAMES];
    Synthesizer synthesizer = play(settings, onlyChannelIndex).synthesizer;
    for (int at = 0; at < FRAMES; at += chunk) {
      synthesizer.render(planes, at, Math.min(chunk, FRAMES - at), at);
    }
    return planes;
  }

  private static float[] sum(float[][] planes, int side) {
    float[] sum = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      double all = 0;
      for (int plane = side; plane < planes.length; plane += 2) {
        all += planes[plane][i];
      }
      sum[i] = (float) all;
    }
    return sum;
  }

  private static float peak(float[] x) {
    float peak = 0;
    for (float each : x) {
      peak = Math.max(peak, Math.abs(each));
    }
    return peak;
  }

  private static void assertSumIsMix(SynthesizerSettings settings, float tolerance) {
    float[][] mix = render(settings.withStems(Stems.MIX), -1, 441);
    float[][] stems = render(settings, -1, 441);
    for (int side = 0; side < 2; side++) {
      float[] sum = sum(stems, side);
      float peak = peak(mix[side]);
      assertThat(peak).isGreaterThan(0.1f);
      float furthest = 0;
      for (int i = 0; i < FRAMES; i++) {
        furthest = Math.max(furthest, Math.abs(sum[i] - mix[side][i]));
      }
      assertThat(furthest / peak).as("seed %d", SEED).isLessThan(tolerance);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANNELS", "GROUPS"})
  void withoutEffectsTheStemsAddUpToTheMixWithinTheRoundingOfAFloat(Stems stems) {
    assertSumIsMix(settings(stems).withEffects(false), 0x1p-21f);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANNELS", "GROUPS"})
  void withEffectsTheyDoToo(Stems stems) {
    assertSumIsMix(settings(stems), 0x1p-18f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 17, 31})
  void theStemOfAChannelIsBitByBitWhatItSoundsLikeAlone(int index) {
    SynthesizerSettings dry = settings(Stems.CHANNELS).withEffects(false);
    float[][] stems = render(dry, -1, 441);
    float[][] alone = render(dry.withStems(Stems.MIX), index, 441);
    assertThat(peak(alone[0])).isPositive();
    assertThat(Arrays.mismatch(stems[2 * index], alone[0])).as("seed %d", SEED).isEqualTo(-1);
    assertThat(Arrays.mismatch(stems[2 * index + 1], alone[1])).as("seed %d", SEED).isEqualTo(-1);
  }

  @Test
  void theReverberationOfAStemIsThatOfItsChannelAlone() {
    SynthesizerSettings reverb = settings(Stems.CHANNELS).withEffects(true, false);
    float[][] stems = render(reverb, -1, 441);
    float[][] alone = render(reverb.withStems(Stems.MIX), 3, 441);
    float furthest = 0;
    for (int i = 0; i < FRAMES; i++) {
      furthest = Math.max(furthest, Math.abs(stems[6][i] - alone[0][i]));
    }
    assertThat(furthest).as("seed %d", SEED).isLessThan(1e-6f);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 1_000, FRAMES})
  void theBytesDoNotDependOnTheLengthOfTheCalls(int chunk) {
    SynthesizerSettings all = settings(Stems.CHANNELS).withLimiter(true);
    float[][] whole = render(all, -1, 441);
    float[][] parts = render(all, -1, chunk);
    for (int plane = 0; plane < whole.length; plane++) {
      assertThat(Arrays.mismatch(parts[plane], whole[plane])).as("seed %d", SEED).isEqualTo(-1);
    }
  }

  @Test
  void limitedStemsAddUpToALimitedMix() {
    SynthesizerSettings loud = settings(Stems.CHANNELS).withGain(8).withLimiter(true);
    float[][] stems = render(loud, -1, 441);
    assertThat(peak(sum(stems, 0))).isBetween(0.8f, Limiter.CEILING + 1e-5f);
    assertThat(peak(sum(stems, 1))).isBetween(0.8f, Limiter.CEILING + 1e-5f);
  }

  @Test
  void aGroupThatComesLaterIsHeardInTheLastStem() {
    Synthesizer synthesizer = new Synthesizer(settings(Stems.GROUPS).withEffects(false));
    synthesizer.install(TestBank.of(TestBank.DC));
    synthesizer.setChannelGroups(3);
    synthesizer.shortMessage(0, 3, 0x90 | 60 << 8 | 127 << 16);
    float[][] planes = new float[4][1_000];
    synthesizer.render(planes, 0, 1_000, 0);
    assertThat(peak(planes[0])).isZero();
    assertThat(peak(planes[2])).isPositive();
  }

  @Test
  void renderingStemsAllocatesNothing() {
    SynthesizerSettings all = settings(Stems.CHANNELS).withLimiter(true);
    float[][] planes = render(all, -1, 441); // decodes the waves
    Synthesizer synthesizer = play(all, -1).synthesizer;
    synthesizer.render(planes, 0, 441, 0);
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int at = 441; at + 441 <= FRAMES; at += 441) {
      synthesizer.render(planes, at, 441, at);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @Test
  void aStemNeedsLessThanAThirdOfAMegabyte() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    new Synthesizer(settings(Stems.CHANNELS));
    long start = threads.getCurrentThreadAllocatedBytes();
    new Synthesizer(settings(Stems.MIX));
    long mix = threads.getCurrentThreadAllocatedBytes();
    new Synthesizer(settings(Stems.CHANNELS));
    long stems = threads.getCurrentThreadAllocatedBytes();
    long bytes = (stems - mix - (mix - start)) / (GROUPS * CHANNELS - 1);
    System.out.printf("a stem: %,d bytes%n", bytes);
    assertThat(bytes).isLessThan((1 << 20) / 3);
  }
}
