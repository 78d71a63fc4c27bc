package org.dmus.miniport.synth.effect;

import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * One effect, once for each bus. They wake and sleep together: what swings has the same phase in
 * all of them, and the sum of stems is the mix.
 */
final class EffectLine {
  private final boolean isReverb;
  private final SendEffect[] effects;
  private int framesLeft;

  EffectLine(int slot, int sampleRate, int buses, SendEffectFactory factory) {
    isReverb = slot == EffectBus.REVERB;
    effects = new SendEffect[buses];
    for (int i = 0; i < buses; i++) {
      effects[i] = factory.create(sampleRate);
    }
  }

  void process(MixBuses buses, int frames) {
    int last = lastSound(buses, frames);
    int from = framesLeft > 0 || last < 0 ? 0 : firstSound(buses, frames);
    int to = last < 0 ? Math.min(frames, framesLeft) : frames;
    if (to > from) {
      for (int i = 0; i < effects.length; i++) {
        MixBus bus = buses.get(i);
        effects[i].process(send(bus), from, to, bus.left, bus.right, 0);
      }
      framesLeft = last < 0 ? framesLeft - to : effects[0].tailFrames() - (frames - 1 - last);
      if (framesLeft <= 0) {
        sleep();
      }
    }
  }

  void parameter(int parameter, int value) {
    for (SendEffect effect : effects) {
      effect.parameter(parameter, value);
    }
  }

  void reset() {
    for (SendEffect effect : effects) {
      effect.reset();
    }
  }

  void sleep() {
    framesLeft = 0;
    for (SendEffect effect : effects) {
      effect.clear();
    }
  }

  private float[] send(MixBus bus) {
    return isReverb ? bus.reverb : bus.chorus;
  }

  private int firstSound(MixBuses buses, int frames) {
    int first = frames;
    for (int b = 0; b < effects.length; b++) {
      float[] send = send(buses.get(b));
      int i = 0;
      while (i < first && send[i] == 0) {
        i++;
      }
      first = i;
    }
    return first;
  }

  private int lastSound(MixBuses buses, int frames) {
    int last = -1;
    for (int b = 0; b < effects.length; b++) {
      float[] send = send(buses.get(b));
      int i = frames - 1;
      while (i > last && send[i] == 0) {
        i--;
      }
      last = i;
    }
    return last;
  }
}
