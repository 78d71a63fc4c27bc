package org.dmus.dls.sound;

import org.dmus.dls.WaveData;

/**
 * A wave made ready for the oscillator. Immutable; safe from any thread.
 *
 * <p>Frame {@code i} is {@code samples[LEAD + i]}: arrays have guards in front and behind, so that
 * sixteen taps around every frame are inside and no loop tests a bound. A looped wave is played
 * {@value #LATE} frames late round the loop - {@code [start + LATE, end + LATE)} - with {@code end
 * ..} repeating {@code start ..}: every tap then reads what the endless loop would hold there.
 */
public final class Wavetable {

  /** One frame of phase: positions are 32.32 fixed point. */
  public static final long ONE_FRAME = 1L << 32;

  /** Samples in front of frame 0 of each array. */
  public static final int LEAD = 8;

  /** Samples behind the last frame: the taps of a position that is almost there. */
  static final int TAIL = 8;

  /** How many frames a loop is played late: as many as the longest reach of taps backwards. */
  public static final int LATE = 7;

  /** Samples while looping, -1..1; for a one-shot wave the same as {@link #unlooped}. */
  public final float[] looped;

  /** Samples when not looping; for a wave that loops for ever the same as {@link #looped}. */
  public final float[] unlooped;

  /** Phase at which the loop jumps back, 32.32; {@link Long#MAX_VALUE} when there is no loop. */
  public final long loopEnd;

  /** How far it jumps back, 32.32; a multiple of {@link #period}. */
  public final long loopLength;

  /** The loop as the file has it, 32.32. */
  public final long period;

  /** Phase at which an unlooped wave ends, 32.32. */
  public final long end;

  /** Whether the loop is left at note-off. */
  public final boolean leavesLoop;

  Wavetable(float[] unlooped, int frames) {
    this.looped = unlooped;
    this.unlooped = unlooped;
    loopEnd = Long.MAX_VALUE;
    loopLength = 0;
    period = 0;
    end = frames * ONE_FRAME;
    leavesLoop = false;
  }

  Wavetable(LoopedSamples loop, float[] unlooped, int frames, boolean leavesLoop) {
    this.looped = loop.samples();
    this.unlooped = unlooped;
    loopEnd = (loop.end() + (long) LATE) * ONE_FRAME;
    loopLength = loop.length() * ONE_FRAME;
    period = loop.period() * ONE_FRAME;
    end = frames * ONE_FRAME;
    this.leavesLoop = leavesLoop;
  }

  /** Returns whether the wave loops. */
  public boolean isLooped() {
    return loopLength != 0;
  }

  static float[] guarded(WaveData samples) {
    float[] out = new float[LEAD + samples.frames() + TAIL];
    samples.toFloats(0, samples.frames(), out, LEAD);
    return out;
  }
}
