package org.dmus.miniport.synth.effect;

import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;

/** Built-in effects, fed by hand. */
final class EffectRig {
  static final int RATE = 44_100;
  private static final int BLOCK = MixBus.SEGMENT;

  final MixBuses buses = new MixBuses(1, 0, true);
  final EffectBus effects = new EffectBus(RATE, buses, BuiltInEffect.REVERB, BuiltInEffect.CHORUS);

  /** Sends something to one effect, then silence, and returns both sides of what comes out. */
  float[][] run(int slot, float[] send, double seconds) {
    float[][] out = new float[2][(int) (seconds * RATE)];
    for (int at = 0; at < out[0].length; at += BLOCK) {
      int frames = Math.min(BLOCK, out[0].length - at);
      buses.begin(frames);
      float[] to = slot == EffectBus.REVERB ? buses.get(0).reverb : buses.get(0).chorus;
      int sent = Math.max(0, Math.min(frames, send.length - at));
      System.arraycopy(send, Math.min(at, send.length), to, 0, sent);
      effects.process(frames);
      buses.addTo(out, at, frames);
    }
    return out;
  }

  /** One frame at full scale. */
  static float[] click() {
    return new float[] {1};
  }

  static double energy(float[] x, double fromSeconds, double toSeconds) {
    double sum = 0;
    for (int i = (int) (fromSeconds * RATE); i < (int) (toSeconds * RATE); i++) {
      sum += (double) x[i] * x[i];
    }
    return sum;
  }
}
