package org.dmus.miniport.synth.effect;

import org.dmus.synth.effect.SendEffect;

/**
 * A feedback delay network of eight lines: diffused input, a Hadamard matrix that loses nothing,
 * and in each line the loss of its length, greater at high frequencies. Two rows of the matrix are
 * the two channels.
 *
 * <p>No line is shorter than a block, so every step is a plain loop over a block.
 */
final class Reverb implements SendEffect {

  /** Three times the reverberation time: 180 dB. */
  static final double TAIL_SECONDS = 5.4;

  private static final int LINES = DelayLines.COUNT;
  private static final double DECAY_SECONDS = 1.8;
  private static final double[] LINE_SECONDS = {
    0.0309, 0.0353, 0.0397, 0.0437, 0.0491, 0.0547, 0.0601, 0.0673
  };
  private static final double[] DIFFUSER_SECONDS = {0.0047, 0.0036, 0.0127, 0.0093};
  private static final float[] DIFFUSION = {0.72f, 0.72f, 0.6f, 0.6f};
  private static final double DAMPING_HZ = 4_500;
  private static final int LEFT_ROW = 5;
  private static final int RIGHT_ROW = 6;

  /** At the power-on send of 40 the reverberation of a song lies some 8 dB below it. */
  private static final float LEVEL = 0.22f;

  private static final int LONGEST_BLOCK = 512;

  private final AllPass[] diffusers = new AllPass[DIFFUSER_SECONDS.length];
  private final DelayLines lines;
  private final float[] input;
  private final float[][] taps;
  private final int block;
  private final int tailFrames;

  Reverb(int sampleRate) {
    tailFrames = (int) (sampleRate * TAIL_SECONDS);
    for (int i = 0; i < diffusers.length; i++) {
      diffusers[i] = new AllPass(frames(DIFFUSER_SECONDS[i], sampleRate), DIFFUSION[i]);
    }
    int[] lengths = new int[LINES];
    float[] gains = new float[LINES];
    int shortest = LONGEST_BLOCK;
    for (int i = 0; i < LINES; i++) {
      double loss = StrictMath.pow(10, -3 * LINE_SECONDS[i] / DECAY_SECONDS);
      lengths[i] = frames(LINE_SECONDS[i], sampleRate);
      gains[i] = (float) (loss / StrictMath.sqrt(LINES));
      shortest = Math.min(shortest, lengths[i]);
    }
    lines =
        new DelayLines(
            lengths, gains, (float) (1 - StrictMath.exp(-2 * Math.PI * DAMPING_HZ / sampleRate)));
    block = shortest;
    input = new float[block];
    taps = new float[LINES][block];
  }

  /** Odd lengths have few factors in common. */
  private static int frames(double seconds, int sampleRate) {
    return (int) (seconds * sampleRate) | 1;
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    for (int done = from; done < to; done += block) {
      processBlock(send, done, Math.min(block, to - done), left, right, at + done);
    }
  }

  private void processBlock(
      float[] send, int from, int frames, float[] left, float[] right, int at) {
    System.arraycopy(send, from, input, 0, frames);
    for (AllPass diffuser : diffusers) {
      diffuser.process(input, frames);
    }
    lines.read(taps, frames);
    for (int span = 1; span < LINES; span <<= 1) {
      mix(span, frames);
    }
    add(taps[LEFT_ROW], LEVEL, left, at, frames);
    add(taps[RIGHT_ROW], LEVEL, right, at, frames);
    for (int i = 0; i < LINES; i++) {
      add(input, i % 2 == 0 ? 1 : -1, taps[i], 0, frames);
    }
    lines.write(taps, frames);
  }

  /** One stage of the fast Hadamard transform across the lines. */
  private void mix(int span, int frames) {
    for (int i = 0; i < LINES; i++) {
      if ((i & span) == 0) {
        butterfly(taps[i], taps[i | span], frames);
      }
    }
  }

  private static void butterfly(float[] a, float[] b, int frames) {
    for (int i = 0; i < frames; i++) {
      float sum = a[i] + b[i];
      b[i] = a[i] - b[i];
      a[i] = sum;
    }
  }

  private static void add(float[] in, float gain, float[] out, int at, int frames) {
    for (int i = 0; i < frames; i++) {
      out[at + i] += gain * in[i];
    }
  }

  @Override
  public void parameter(int parameter, int value) {}

  @Override
  public void reset() {}

  @Override
  public int tailFrames() {
    return tailFrames;
  }

  @Override
  public void clear() {
    for (AllPass diffuser : diffusers) {
      diffuser.clear();
    }
    lines.clear();
  }
}
