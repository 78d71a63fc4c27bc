package org.dmus.miniport.synth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectBusTest {
  private static final int RATE = 44_100;
  private static final int BLOCK = 512;
  private static final long SEED = 99;

  private final MixBuses buses = new MixBuses(1, 0, true);
  private final EffectBus effects = bus(RATE, buses);
  private final float[] silence = new float[BLOCK];

  private float[][] run(float[] reverb, float[] chorus, int frames) {
    float[][] out = new float[2][frames];
    for (int at = 0; at < frames; at += BLOCK) {
      int n = Math.min(BLOCK, frames - at);
      process(effects, buses, part(reverb, at, n), part(chorus, at, n), out, at, n);
    }
    return out;
  }

  private static EffectBus bus(int rate, MixBuses buses) {
    return new EffectBus(rate, buses, BuiltInEffect.REVERB, BuiltInEffect.CHORUS);
  }

  private static void process(
      EffectBus effects,
      MixBuses buses,
      float[] reverb,
      float[] chorus,
      float[][] out,
      int at,
      int frames) {
    buses.begin(frames);
    MixBus bus = buses.get(0);
    System.arraycopy(reverb, 0, bus.reverb, 0, frames);
    System.arraycopy(chorus, 0, bus.chorus, 0, frames);
    effects.process(frames);
    buses.addTo(out, at, frames);
  }

  private float[] part(float[] send, int at, int n) {
    return at >= send.length ? silence : Arrays.copyOfRange(send, at, at + Math.max(n, BLOCK));
  }

  private static float[] click() {
    float[] send = new float[BLOCK];
    send[100] = 1;
    return send;
  }

  private static double energy(float[] x, double from, double to) {
    double sum = 0;
    for (int i = (int) (from * RATE); i < (int) (to * RATE); i++) {
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Test
  void reverberationFallsSixtyDbInAboutItsDecayTime() {
    float[] left = run(click(), silence, 3 * RATE)[0];
    double fall = 10 * Math.log10(energy(left, 0.1, 0.3) / energy(left, 1.6, 1.8));
    // the lows last 1.8 s, which is 50 dB in 1.5 s; the highs go sooner
    assertThat(fall).isBetween(45.0, 75.0);
  }

  @Test
  void theTwoSidesAreDifferentAndEquallyLoud() {
    float[][] out = run(click(), silence, 2 * RATE);
    double left = energy(out[0], 0, 2);
    double right = energy(out[1], 0, 2);
    double cross = 0;
    for (int i = 0; i < out[0].length; i++) {
      cross += out[0][i] * out[1][i];
    }
    assertThat(left / right).isBetween(0.8, 1.25);
    assertThat(Math.abs(cross) / Math.sqrt(left * right)).isLessThan(0.2);
  }

  @Test
  void atThePowerOnSendTheReverberationOfDullNoiseIsEighteenDbBelowIt() {
    Random random = new Random(SEED);
    float[] noise = new float[4 * RATE];
    double power = 0;
    float low = 0;
    for (int i = 0; i < noise.length; i++) {
      // as music has it: less and less above 500 Hz
      low += 0.07f * ((float) random.nextGaussian() - low);
      power += low * low;
      noise[i] = low * 40 / 128;
    }
    float[] left = run(noise, silence, 4 * RATE)[0];
    // panned to the centre, the dry sound has half of its power on each side
    double dry = power / noise.length / 2;
    double db = 10 * Math.log10(energy(left, 2, 4) / (2 * RATE) / dry);
    assertThat(db).as("seed %d", SEED).isBetween(-20.0, -16.0);
  }

  @Test
  void theTailEndsInExactSilence() {
    float[] left = run(click(), click(), 7 * RATE)[0];
    assertThat(energy(left, 0, 1)).isPositive();
    assertThat(energy(left, 6, 7)).isZero();
  }

  @Test
  void whatWasClearedIsSilentAndSoundsTheSameAgain() {
    float[] first = run(click(), click(), RATE)[0];
    effects.clear();
    assertThat(energy(run(silence, silence, RATE)[0], 0, 1)).isZero();
    assertThat(run(click(), click(), RATE)[0]).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 48_000, 96_000, 192_000})
  void everyRateIsStable(int rate) {
    EffectBus other = bus(rate, buses);
    float[][] out = new float[2][BLOCK];
    float[] loud = new float[BLOCK];
    Arrays.fill(loud, 1);
    float peak = 0;
    for (int i = 0; i < 20 * rate / BLOCK; i++) {
      Arrays.fill(out[0], 0);
      process(other, buses, loud, loud, out, 0, BLOCK);
      for (float x : out[0]) {
        peak = Math.max(peak, Math.abs(x));
      }
    }
    assertThat(peak).isLessThan(20);
  }

  @Test
  void theChorusSpreadsAndDetunes() {
    float[] tone = new float[RATE];
    for (int i = 0; i < RATE; i++) {
      tone[i] = (float) Math.sin(2 * Math.PI * 440 * i / RATE);
    }
    float[][] out = run(silence, tone, RATE);
    assertThat(energy(out[0], 0.5, 1)).isBetween(0.2 * RATE / 4, 0.6 * RATE / 2);
    assertThat(Arrays.equals(out[0], out[1])).isFalse();
  }
}
