package org.dmus.miniport.synth.effect;

import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * One effect, once for each bus. They wake and sleep together: what swings has the same phase in
 * all of them, and the sum of stems is the mix.
 */
final class EffectLine {
  private final int sampleRate;
  private final float[][] sends;
  private final EffectParameters parameters = new EffectParameters();
  private SendEffect[] effects;
  private final SendLevel level;
  private int framesLeft;

  /**
   * Creates silent effects.
   *
   * @param sends what is sent to each
   */
  EffectLine(int sampleRate, float[][] sends, SendEffectFactory factory) {
    this.sampleRate = sampleRate;
    this.sends = sends;
    level = new SendLevel(sampleRate);
    effects = create(factory);
  }

  /** Makes effects that can take the place of those there are. [control] */
  SendEffect[] create(SendEffectFactory factory) {
    SendEffect[] made = new SendEffect[sends.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = factory.create(sampleRate);
    }
    return made;
  }

  /** Goes on with other effects: what the old ones had not given yet is lost. */
  void replace(SendEffect[] others) {
    effects = others;
    framesLeft = 0;
    for (SendEffect each : others) {
      parameters.tell(each);
    }
  }

  /** Sets the level of what is sent, 1 = as it is. */
  void level(float factor) {
    level.asked(factor, framesLeft == 0);
  }

  /** Sets the level that a song wants, 1 = as it is. */
  void returned(float factor) {
    level.told(factor, framesLeft == 0);
  }

  /** Returns what they were told. */
  EffectParameters parameters() {
    return parameters;
  }

  /** Adds what the effects give to what is in the buses. */
  void process(MixBuses buses, int frames) {
    level.apply(sends, frames);
    int last = lastSound(frames);
    int from = framesLeft > 0 || last < 0 ? 0 : firstSound(frames);
    int to = last < 0 ? Math.min(frames, framesLeft) : frames;
    if (to > from) {
      for (int i = 0; i < effects.length; i++) {
        effects[i].process(sends[i], from, to, buses.get(i).left, buses.get(i).right, 0);
      }
      framesLeft = last < 0 ? framesLeft - to : effects[0].tailFrames() - (frames - 1 - last);
      if (framesLeft <= 0) {
        sleep();
      }
    }
  }

  void parameter(int parameter, int value) {
    parameters.set(parameter, value);
    for (SendEffect effect : effects) {
      effect.parameter(parameter, value);
    }
    lengthenTail();
  }

  void reset() {
    parameters.reset();
    level.told(1, framesLeft == 0);
    for (SendEffect effect : effects) {
      effect.reset();
    }
    lengthenTail();
  }

  private void lengthenTail() {
    framesLeft = framesLeft == 0 ? 0 : Math.max(framesLeft, effects[0].tailFrames());
  }

  void sleep() {
    framesLeft = 0;
    for (SendEffect effect : effects) {
      effect.clear();
    }
  }

  private int firstSound(int frames) {
    int first = frames;
    for (float[] send : sends) {
      int i = 0;
      while (i < first && send[i] == 0) {
        i++;
      }
      first = i;
    }
    return first;
  }

  private int lastSound(int frames) {
    int last = -1;
    for (float[] send : sends) {
      int i = frames - 1;
      while (i > last && send[i] == 0) {
        i--;
      }
      last = i;
    }
    return last;
  }
}
