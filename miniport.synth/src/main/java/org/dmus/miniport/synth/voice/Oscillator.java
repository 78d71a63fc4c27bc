package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.Wavetable;

/** Reads a wave at any speed; the speed moves in straight lines. Audio thread only. */
final class Oscillator {

  /** Twice the longest way in one frame stays inside the shortest repeated loop. */
  private static final double FASTEST = 256;

  private final Interpolation interpolation;
  private final float[] taps;

  /** From a position to the last sample that it is made of, in an array with its lead. */
  private final long toLastTap;

  private Wavetable wave;
  private float[] samples;
  private long phase;
  private long increment;
  private long incrementPerFrame;
  private long targetIncrement;
  private int lineLeft;
  private long end;
  private long loopLength;

  Oscillator(Interpolation interpolation) {
    this.interpolation = interpolation;
    taps = interpolation.taps();
    toLastTap = (Wavetable.LEAD + interpolation.points() / 2) * Wavetable.ONE_FRAME;
  }

  void start(Wavetable wave) {
    this.wave = wave;
    phase = 0;
    samples = wave.looped;
    end = wave.isLooped() ? wave.loopEnd : wave.end;
    loopLength = wave.loopLength;
  }

  /** Lets go of the wave, which may have been unloaded. */
  void forget() {
    wave = null;
    samples = null;
  }

  /** Jumps to a speed, frames of the wave in one frame. */
  void jumpTo(double speed) {
    targetIncrement = Math.max(1, (long) (Math.min(FASTEST, speed) * Wavetable.ONE_FRAME));
    increment = targetIncrement;
    incrementPerFrame = 0;
    lineLeft = 0;
  }

  /** Starts a line to a speed that is reached after {@code frames}. */
  void moveTo(double speed, int frames) {
    rest();
    targetIncrement = Math.max(1, (long) (Math.min(FASTEST, speed) * Wavetable.ONE_FRAME));
    incrementPerFrame = (targetIncrement - increment) / frames;
    lineLeft = frames;
  }

  /** Stays at the speed that the line before reached. */
  void rest() {
    // a line ends at its target, whatever the division left
    increment = lineLeft <= 0 ? targetIncrement : increment;
    targetIncrement = increment;
    incrementPerFrame = 0;
    lineLeft = 0;
  }

  boolean isSteady() {
    return incrementPerFrame == 0;
  }

  /** Leaves the loop at its next end, where the wave says so. */
  void release() {
    if (!wave.leavesLoop || loopLength == 0) {
      return;
    }
    // the loop may be a repeated one, and runs late: fold into the file's own first pass
    long firstEnd =
        wave.loopEnd - wave.loopLength + wave.period - Wavetable.LATE * Wavetable.ONE_FRAME;
    while (phase >= firstEnd) {
      phase -= wave.period;
    }
    samples = wave.unlooped;
    end = wave.end;
    loopLength = 0;
  }

  /** Renders frames through a filter; returns how many there were before the wave ended. */
  int render(float[] out, int from, int frames, LowPassFilter filter) {
    FilterRecurrence recurrence = filter.isActive() ? filter.recurrence : null;
    int done = 0;
    while (done < frames && wrap()) {
      int run = runnable(frames - done);
      read(out, from + done, from + done + run, recurrence);
      advance(run);
      done += run;
    }
    return done;
  }

  private void read(float[] out, int from, int to, FilterRecurrence filter) {
    long last = phase + toLastTap;
    long step = increment;
    long perFrame = incrementPerFrame;
    switch (interpolation) {
      case NONE -> Kernels.none(samples, last, step, perFrame, out, from, to, filter);
      case LINEAR -> Kernels.linear(samples, last, step, perFrame, out, from, to, filter);
      case CUBIC -> Kernels.cubic(samples, last, step, perFrame, out, from, to, filter);
      case SINC8 -> Kernels.sinc8(samples, taps, last, step, perFrame, out, from, to, filter);
      case SINC16 -> Kernels.sinc16(samples, taps, last, step, perFrame, out, from, to, filter);
    }
  }

  /** Moves on without a sound; returns how many frames there were before the wave ended. */
  int skip(int frames) {
    int done = 0;
    while (done < frames && wrap()) {
      int run = runnable(frames - done);
      advance(run);
      done += run;
    }
    return done;
  }

  private void advance(int frames) {
    phase += frames * increment + (long) frames * (frames - 1) / 2 * incrementPerFrame;
    increment += frames * incrementPerFrame;
    lineLeft -= frames;
  }

  private boolean wrap() {
    if (phase < end) {
      return true;
    }
    phase -= loopLength;
    return loopLength != 0;
  }

  /** Returns how many frames can be read without a look at the end, 1 at least. */
  private int runnable(int frames) {
    long left = end - phase;
    long fastest = increment + Math.max(0, incrementPerFrame * (frames - 1));
    return (frames - 1) * fastest < left ? frames : (int) ((left + fastest - 1) / fastest);
  }
}
