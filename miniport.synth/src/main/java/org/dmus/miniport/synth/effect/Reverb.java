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

  /** Where the time of the highs is what the ratio says, as in I3DL2's reverberation. */
  private static final double HIGHS_HZ = 5_000;

  private static final double HIGHEST_PART_OF_RATE = 0.45;
  private static final double FADE_SECONDS = 0.03;

  private final AllPass[] diffusers = new AllPass[DIFFUSER_SECONDS.length];
  private final DelayLines lines;
  private final LineSettings wanted = new LineSettings(LINES);
  private final double cosineOfHighs;
  private final float[] input;
  private final float[][] taps;
  private final int sampleRate;
  private Room room = Room.LARGE_HALL;
  private double decaySeconds;
  private double highRatio;

  /** Whether the lines are to go over to what is wanted. */
  private boolean isStale;

  /** Whether nothing was heard since it was cleared. */
  private boolean isEmpty = true;

  private int tailFrames;

  Reverb(int sampleRate) {
    this.sampleRate = sampleRate;
    for (int i = 0; i < diffusers.length; i++) {
      diffusers[i] = new AllPass(frames(DIFFUSER_SECONDS[i], sampleRate), DIFFUSION[i]);
    }
    int longest = frames(LINE_SECONDS[LINES - 1], sampleRate);
    lines = new DelayLines(longest, (int) (FADE_SECONDS * sampleRate));
    double highs = Math.min(HIGHS_HZ / sampleRate, HIGHEST_PART_OF_RATE);
    cosineOfHighs = StrictMath.cos(2 * Math.PI * highs);
    input = new float[LONGEST_BLOCK];
    taps = new float[LINES][LONGEST_BLOCK];
    reset();
  }

  @Override
  public void parameter(int parameter, int value) {
    switch (parameter) {
      case TYPE -> type(Room.of(value));
      case REVERB_TIME -> tune(seconds(value), highRatio);
      case REVERB_HIGH_RATIO -> tune(decaySeconds, highRatio(value));
      default -> {}
    }
  }

  @Override
  public void reset() {
    type(Room.LARGE_HALL);
  }

  static double seconds(int reverbTime) {
    return StrictMath.exp(TIME_STEP * (reverbTime - ONE_SECOND));
  }

  static double highRatio(int value) {
    return Math.max(1, value) / 128.0;
  }

  private void type(Room type) {
    if (type != null) {
      room = type;
      tune(type.decaySeconds, type.highRatio);
    }
  }

  private void tune(double newDecaySeconds, double newHighRatio) {
    decaySeconds = newDecaySeconds;
    highRatio = newHighRatio;
    for (int i = 0; i < LINES; i++) {
      double seconds = LINE_SECONDS[i] * room.size;
      double loss = StrictMath.exp(SIXTY_DB * seconds / decaySeconds);
      double more = StrictMath.exp(SIXTY_DB * seconds / decaySeconds * (1 / highRatio - 1));
      double gain = loss / StrictMath.sqrt(LINES);
      wanted.set(i, frames(seconds, sampleRate), gain, more, cosineOfHighs);
    }
    tailFrames = (int) (sampleRate * TAIL_DECAYS * decaySeconds);
    isStale = true;
  }

  /** Changes wait for the one before them: each fades in from what is heard. */
  private void follow() {
    if (isStale && isEmpty) {
      lines.jumpTo(wanted);
      isStale = false;
    } else if (isStale && lines.fadeLeft() == 0) {
      lines.fadeTo(wanted);
      isStale = false;
    }
    isEmpty = false;
  }

  /** Odd lengths have few factors in common. */
  private static int frames(double seconds, int sampleRate) {
    return (int) (seconds * sampleRate) | 1;
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    int done = from;
    while (done < to) {
      follow();
      int frames = Math.min(Math.min(LONGEST_BLOCK, lines.mostFrames()), to - done);
      processBlock(send, done, frames, left, right, at + done);
      done += frames;
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
    isEmpty = true;
    isStale = true;
  }
}
