package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.bank.Wavetable;

/** Reads a wave at any speed. Audio thread only. */
final class Oscillator {

  /** Twice the longest way in one frame stays inside the shortest repeated loop. */
  private static final double FASTEST = 256;

  private final Interpolation interpolation;
  private final float[] taps;
  private Wavetable wave;
  private float[] samples;
  private long phase;
  private long increment;
  private long end;
  private long loopLength;

  Oscillator(Interpolation interpolation) {
    this.interpolation = interpolation;
    taps = interpolation.taps();
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

  void setSpeed(double framesPerFrame) {
    increment = Math.max(1, (long) (Math.min(FASTEST, framesPerFrame) * Wavetable.ONE_FRAME));
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
    int done = 0;
    while (done < frames && wrap()) {
      int run = runnable(frames - done);
      if (filter.isActive()) {
        filtered(out, from + done, from + done + run, filter);
      } else {
        plain(out, from + done, from + done + run);
      }
      phase += run * increment;
      done += run;
    }
    return done;
  }

  private void filtered(float[] out, int from, int to, LowPassFilter filter) {
    if (interpolation == Interpolation.CUBIC) {
      filter.cubic(samples, phase, increment, out, from, to);
    } else {
      plain(out, from, to);
      filter.process(out, from, to);
    }
  }

  private void plain(float[] out, int from, int to) {
    switch (interpolation) {
      case CUBIC -> Kernels.cubic(samples, phase, increment, out, from, to);
      case LINEAR -> Kernels.linear(samples, phase, increment, out, from, to);
      case SINC8 -> Kernels.sinc8(samples, taps, phase, increment, out, from, to);
      case SINC16 -> Kernels.sinc16(samples, taps, phase, increment, out, from, to);
      default -> Kernels.none(samples, phase, increment, out, from, to);
    }
  }

  /** Moves on without a sound; returns how many frames there were before the wave ended. */
  int skip(int frames) {
    int done = 0;
    while (done < frames && wrap()) {
      int run = runnable(frames - done);
      phase += run * increment;
      done += run;
    }
    return done;
  }

  private boolean wrap() {
    if (phase < end) {
      return true;
    }
    phase -= loopLength;
    return loopLength != 0;
  }

  private int runnable(int frames) {
    long left = end - phase;
    return (frames - 1) * increment < left ? frames : (int) ((left + increment - 1) / increment);
  }
}
