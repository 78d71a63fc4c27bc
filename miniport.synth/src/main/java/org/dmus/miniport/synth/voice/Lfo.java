package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.curve.Sine;

/** A sine that begins at zero after its delay (DLS 2.2 §1.6). Audio thread only. */
final class Lfo {
  private int delay;
  private int perFrame;

  void start(double hz, int delayFrames, double sampleRate) {
    delay = delayFrames;
    perFrame = (int) (long) (Math.min(hz, sampleRate / 4) / sampleRate * 0x1p32);
  }

  /** Returns the value at a time, frames since note-on, -1..1. */
  float at(int time) {
    return time <= delay ? 0 : Sine.at((time - delay) * perFrame);
  }
}
