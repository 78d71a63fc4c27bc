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
  private static final int TAIL_DECAYS = 3;

  private static final int LINES = DelayLines.COUNT;
  private static final double[] LINE_SECONDS = {
    0.0309, 0.0353, 0.0397, 0.0437, 0.0491, 0.0547, 0.0601, 0.0673
  };
  private static final double[] DIFFUSER_SECONDS = {0.0047, 0.0036, 0.0127, 0.0093};
  private static final float[] DIFFUSION = {0.72f, 0.72f, 0.6f, 0.6f};
  private static final double TIME_STEP = 0.025;
  private static final int ONE_SECOND = 40;

  /** As a power of e: {@link StrictMath#pow} allocates, and a song may change the time. */
  private static final double SIXTY_DB = -3 * StrictMath.log(10);

  private static final int LEFT_ROW = 5;
  private static final int RIGHT_ROW = 6;

  /** At the power-on send of 40 the reverberation of a song lies some 8 dB below it. */
  private static final float LEVEL = 0.22f;

  private static final int LONGEST_BLOCK = 512;

  private final AllPass[] diffusers = new AllPass[DIFFUSER_SECONDS.length];
  private final DelayLines lines;
  private final float[] input;
  private final float[][] taps;
  private final int sampleRate;
  private Room room = Room.LARGE_HALL;
  private int block;
  private int tailFrames;

  Reverb(int sampleRate) {
    this.sampleRate = sampleRate;
    for (int i = 0; i < diffusers.length; i++) {
      diffusers[i] = new AllPass(frames(DIFFUSER_SECONDS[i], sampleRate), DIFFUSION[i]);
    }
    lines = new DelayLines(frames(LINE_SECONDS[LINES - 1], sampleRate));
    input = new float[LONGEST_BLOCK];
    taps = new float[LINES][LONGEST_BLOCK];
    reset();
  }

  @Override
  public void parameter(int parameter, int value) {
    if (parameter == TYPE) {
      type(Room.of(value));
    } else if (parameter == REVERB_TIME) {
      tune(seconds(value));
    }
  }

  @Override
  public void reset() {
    type(Room.LARGE_HALL);
  }

  static double seconds(int reverbTime) {
    return StrictMath.exp(TIME_STEP * (reverbTime - ONE_SECOND));
  }

  private void type(Room wanted) {
    if (wanted != null) {
      room = wanted;
      tune(wanted.decaySeconds);
    }
  }

  private void tune(double decaySeconds) {
    lines.damp((float) (1 - StrictMath.exp(-2 * Math.PI * room.dampingHz / sampleRate)));
    block = LONGEST_BLOCK;
    for (int i = 0; i < LINES; i++) {
      double seconds = LINE_SECONDS[i] * room.size;
      int length = frames(seconds, sampleRate);
      double loss = StrictMath.exp(SIXTY_DB * seconds / decaySeconds);
      lines.tune(i, length, (float) (loss / StrictMath.sqrt(LINES)));
      block = Math.min(block, length);
    }
    tailFrames = (int) (sampleRate * TAIL_DECAYS * decaySeconds);
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
