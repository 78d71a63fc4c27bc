package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.curve.Sine;

/**
 * A sine that begins at zero after its delay (DLS 2.2 §1.6), for SoundFonts a triangle (2.04
 * §8.1.2, generator 5). Audio thread only.
 */
final class Lfo {
  private int delay;
  private int perFrame;
  private boolean triangle;

  void start(double hz, int delayFrames, double sampleRate, boolean isTriangle) {
    triangle = isTriangle;
    delay = delayFrames;
    perFrame = (int) (long) (Math.min(hz, sampleRate / 4) / sampleRate * 0x1p32);
  }

  /** Returns the value at a time, frames since note-on, -1..1. */
  float at(int time) {
    if (time <= delay) {
      return 0;
    }
    int phase = (time - delay) * perFrame;
    return triangle ? triangle(phase) : Sine.at(phase);
  }

  private static float triangle(int phase) {
    float quarters = phase * 0x1p-30f;
    float height = Math.abs(quarters);
    return height <= 1 ? quarters : Math.copySign(2 - height, quarters);
  }
}
