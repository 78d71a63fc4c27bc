package org.dmus.miniport.synth.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dmus.dls.sound.curve.FilterTable;
import org.junit.jupiter.api.Test;

/** Pairs of frames are the recurrence that they stand for, wherever the cutoff goes. */
class FilterRecurrenceTest {
  private static final long SEED = 20_261_122;
  private static final int FRAMES = 64_000;
  private static final double RATE = 44_100;
  private static final float HIGHEST_RESONANCE_DB = 22.5f;

  private final Random random = new Random(SEED);
  private final float[] noise = noise();

  private float[] noise() {
    FilterTable.prepare();
    float[] noise = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      noise[i] = random.nextFloat() * 2 - 1;
    }
    return noise;
  }

  /** Sends the cutoff anywhere between 100 Hz and Nyquist, reached after {@code frames}. */
  private static void aim(LowPassFilter filter, Random random, int frames) {
    filter.moveTo(4_300 + random.nextInt(9_000), HIGHEST_RESONANCE_DB, frames);
  }

  private static LowPassFilter filter(Random random) {
    LowPassFilter filter = new LowPassFilter(RATE);
    aim(filter, random, 0);
    assertThat(filter.isActive()).isTrue();
    return filter;
  }

  /** As it is written, coefficients resting for two frames. */
  private static final class Plain {
    private double y1;
    private double y2;

    double next(FilterRecurrence r, int frame, double x) {
      int pair = frame / 2;
      double b1 = r.b1 + pair * r.b1PerPair;
      double b2 = r.b2 + pair * r.b2PerPair;
      double y = (r.k + pair * r.kPerPair) * x - b1 * y1 - b2 * y2;
      y2 = y1;
      y1 = y;
      return y;
    }
  }

  @Test
  void itIsTheRecurrenceAtTheHighestResonanceWhileTheCutoffJumpsInEachBlock() {
    LowPassFilter filter = filter(random);
    FilterRecurrence recurrence = filter.recurrence;
    Plain plain = new Plain();
    double peak = 0;
    double worst = 0;
    for (int from = 0; from < FRAMES - Voice.BLOCK; ) {
      int frames = 1 + random.nextInt(Voice.BLOCK); // odd ones end between the two of a pair
      aim(filter, random, frames);
      double[] expected = new double[frames];
      for (int i = 0; i < frames; i++) {
        expected[i] = plain.next(recurrence, i, noise[from + i]);
      }
      recurrence.process(noise, from, from + frames);
      for (int i = 0; i < frames; i++) {
        peak = Math.max(peak, Math.abs(expected[i]));
        worst = Math.max(worst, Math.abs(noise[from + i] - (float) expected[i]));
      }
      from += frames;
    }
    System.out.printf("seed %d: peak %.2f, farthest %.1e from the recurrence%n", SEED, peak, worst);
    assertThat(peak).as("seed %d: it rings and does not run away", SEED).isBetween(2.0, 500.0);
    assertThat(worst).as("seed %d", SEED).isCloseTo(0, within(1e-6));
  }

  @Test
  void itDoesNotMatterHowFramesAreDividedIntoCalls() {
    float[] whole = noise.clone();
    float[] parts = noise.clone();
    long path = random.nextLong();
    Random one = new Random(path);
    Random other = new Random(path);
    LowPassFilter wholly = filter(one);
    LowPassFilter partly = filter(other);
    for (int from = 0; from < FRAMES; from += Voice.BLOCK) {
      aim(wholly, one, Voice.BLOCK);
      aim(partly, other, Voice.BLOCK);
      int to = from + Voice.BLOCK;
      wholly.recurrence.process(whole, from, to);
      for (int at = from; at < to; ) {
        int end = Math.min(to, at + random.nextInt(8));
        partly.recurrence.process(parts, at, end);
        at = end;
      }
    }
    assertThat(parts).as("seed %d", SEED).isEqualTo(whole);
  }

  /** A loop over frames: read them, plain or through a filter. */
  private interface Kernel {
    void read(long phase, long step, long perFrame, float[] out, int from, int to, boolean filters);
  }

  private void assertOneLoopIsTwo(Kernel kernel) {
    for (int round = 0; round < 500; round++) {
      int frames = random.nextInt(Voice.BLOCK);
      long phase = (20_000L << 32) + random.nextInt();
      long step = (1L << 32) + random.nextInt();
      long perFrame = round % 2 == 0 ? 0 : random.nextInt() >> 6;
      float[] filtered = new float[Voice.BLOCK];
      kernel.read(phase, step, perFrame, filtered, 0, frames, true);
      float[] plain = new float[Voice.BLOCK];
      long at = phase;
      for (int i = 0; i < frames; i++) {
        kernel.read(at, 0, 0, plain, i, i + 1, false);
        at += step + i * perFrame;
      }
      float[] together = new float[Voice.BLOCK];
      kernel.read(phase, step, perFrame, together, 0, frames, false);
      assertThat(together).as("seed %d, round %d", SEED, round).isEqualTo(plain);
      twin.process(plain, 0, frames);
      assertThat(filtered).as("seed %d, round %d", SEED, round).isEqualTo(plain);
    }
  }

  private final FilterRecurrence one = filter(new Random(SEED)).recurrence;
  private final FilterRecurrence twin = filter(new Random(SEED)).recurrence;

  @Test
  void linearReadAndFilteredInOneLoopIsReadAndThenFiltered() {
    assertOneLoopIsTwo(
        (phase, step, perFrame, out, from, to, filters) ->
            Kernels.linear(noise, phase, step, perFrame, out, from, to, filters ? one : null));
  }

  @Test
  void cubicReadAndFilteredInOneLoopIsReadAndThenFiltered() {
    assertOneLoopIsTwo(
        (phase, step, perFrame, out, from, to, filters) ->
            Kernels.cubic(noise, phase, step, perFrame, out, from, to, filters ? one : null));
  }
}
