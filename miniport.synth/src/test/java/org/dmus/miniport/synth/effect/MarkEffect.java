package org.dmus.miniport.synth.effect;

import java.util.ArrayList;
import java.util.List;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/** Adds one level to both sides as long as it is awake, or fails when it is told to. */
public final class MarkEffect implements SendEffect, SendEffectFactory {
  private static final int TAIL_FRAMES = 1_000;

  /** What it was told, as {@code parameter=value}. */
  public final List<String> told = new ArrayList<>();

  /** How often it was asked for sound. */
  public int calls;

  private final float level;
  private final boolean fails;

  private MarkEffect(float level, boolean fails) {
    this.level = level;
    this.fails = fails;
  }

  /** Returns one that sounds. */
  public static MarkEffect of(float level) {
    return new MarkEffect(level, false);
  }

  /** Returns one that throws whenever it has to sound. */
  public static MarkEffect failing() {
    return new MarkEffect(0, true);
  }

  @Override
  public SendEffect create(int sampleRate) {
    return this;
  }

  @Override
  public void process(float[] send, int from, int to, float[] left, float[] right, int at) {
    calls++;
    if (fails) {
      throw new NoClassDefFoundError("its bundle is gone");
    }
    for (int i = from; i < to; i++) {
      left[at + i] += level;
      right[at + i] += level;
    }
  }

  @Override
  public void parameter(int parameter, int value) {
    told.add(parameter + "=" + value);
  }

  @Override
  public void reset() {
    told.clear();
  }

  @Override
  public int tailFrames() {
    return TAIL_FRAMES;
  }

  @Override
  public void clear() {}
}
