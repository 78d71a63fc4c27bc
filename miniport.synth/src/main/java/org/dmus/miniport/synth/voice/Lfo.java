package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.Sine;

/**
 * A sine that begins at zero after its delay (DLS 2.2 §1.6), for SoundFonts a triangle (2.04
 * §8.1.2, generator 5). Audio thread only.
 */
final class Lfo {
  private int delay;
  private int since;
  private int phaseThen;
  private int perFrame;
  private boolean triangle;

  /** Begins with a delay, frames. */
  void start(int delayFrames, boolean isTriangle) {
    triangle = isTriangle;
    delay = delayFrames;
    since = delayFrames;
    phaseThen = 0;
    perFrame = 0;
  }

  /** Goes on at another rate from a time on, frames since note-on. */
  void rate(int time, double hz, double sampleRate) {
    if (time > since) {
      phaseThen += (time - since) * perFrame;
      since = time;
    }
    perFrame = (int) (long) (Math.min(hz, sampleRate / 4) / sampleRate * 0x1p32);
  }

  /** Returns the value at a time not before the last change of rate, -1..1. */
  float at(int time) {
    if (time <= delay) {
      return 0;
    }
    int phase = phaseThen + (time - since) * perFrame;
    return triangle ? triangle(phase) : Sine.at(phase);
  }

  private static float triangle(int phase) {
    float quarters = phase * 0x1p-30f;
    float height = Math.abs(quarters);
    return height <= 1 ? quarters : Math.copySign(2 - height, quarters);
  }
}
