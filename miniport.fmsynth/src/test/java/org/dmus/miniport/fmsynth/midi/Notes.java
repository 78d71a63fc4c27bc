package org.dmus.miniport.fmsynth.midi;

/** Sounds of one synthesizer, at 48 kHz. */
final class Notes {
  static final int RATE = 48_000;

  final FmSynthesizer synthesizer = new FmSynthesizer(RATE, 1, 1);

  /** Renders the next frames: left and right. */
  float[][] render(int frames) {
    float[][] planes = new float[2][frames];
    synthesizer.render(planes, 0, frames);
    return planes;
  }

  /** Strikes a key of a channel. */
  Notes on(int channel, int key, int velocity) {
    synthesizer.message(0x90 | channel, key, velocity);
    return this;
  }

  Notes off(int channel, int key) {
    synthesizer.message(0x80 | channel, key, 0);
    return this;
  }

  Notes control(int channel, int controller, int value) {
    synthesizer.message(0xB0 | channel, controller, value);
    return this;
  }

  Notes program(int channel, int program) {
    synthesizer.message(0xC0 | channel, program, 0);
    return this;
  }

  /** Returns the left side of a held note of a program, from its beginning. */
  static float[] held(int program, int key, int velocity, int frames) {
    return new Notes().program(0, program).on(0, key, velocity).render(frames)[0];
  }

  /** Returns the left side of a drum, from its beginning. */
  static float[] drum(int key, int frames) {
    return new Notes().on(9, key, 100).render(frames)[0];
  }

  static double peak(float[] sound) {
    double peak = 0;
    for (float sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
