package org.dmus.miniport.synth.effect;

import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;

/**
 * Both effects of every bus. An effect wakes with the first frame that is sent to it and sleeps
 * when its tail has died away; both are exact to the frame, so that the sound does not depend on
 * how time is divided. Audio thread only.
 */
public final class EffectBus {

  /** GM2's slot 01 01. */
  public static final int REVERB = 1;

  /** GM2's slot 01 02. */
  public static final int CHORUS = 2;

  /** Half of GM2's share of both sides, for each step. */
  private static final float TO_REVERB_PER_STEP = 0.00787f / 2;

  private final MixBuses buses;
  private final MixBuses chorusOut;
  private final EffectLine reverb;
  private final EffectLine chorus;
  private float chorusToReverb;

  /** Creates silent effects for some buses; an effect without a factory there is none of. */
  public EffectBus(
      int sampleRate, MixBuses buses, SendEffectFactory reverb, SendEffectFactory chorus) {
    this.buses = buses;
    this.reverb = reverb == null ? null : new EffectLine(sampleRate, sends(REVERB), reverb);
    this.chorus = chorus == null ? null : new EffectLine(sampleRate, sends(CHORUS), chorus);
    chorusOut = reverb == null || chorus == null ? null : new MixBuses(buses.count(), 0, false);
  }

  private float[][] sends(int slot) {
    float[][] sends = new float[buses.count()][];
    for (int i = 0; i < sends.length; i++) {
      sends[i] = slot == REVERB ? buses.get(i).reverb : buses.get(i).chorus;
    }
    return sends;
  }

  /** Adds the effects of what was sent to each bus to that bus, from index 0 on. */
  public void process(int frames) {
    if (chorus != null && chorusToReverb == 0) {
      chorus.process(buses, frames);
    } else if (chorus != null) {
      chorusIntoReverb(frames);
    }
    if (reverb != null) {
      reverb.process(buses, frames);
    }
  }

  private void chorusIntoReverb(int frames) {
    chorusOut.begin(frames);
    chorus.process(chorusOut, frames);
    for (int b = 0; b < buses.count(); b++) {
      MixBus from = chorusOut.get(b);
      MixBus to = buses.get(b);
      from.addTo(to.left, to.right, 0, frames);
      for (int i = 0; i < frames; i++) {
        to.reverb[i] += chorusToReverb * (from.left[i] + from.right[i]);
      }
    }
  }

  /**
   * Sets a parameter of an effect, from the next frame on. [data path]
   *
   * @param slot {@link #REVERB} or {@link #CHORUS}; others are ignored
   * @param parameter number as in {@link SendEffect}
   * @param value 0..127
   */
  public void parameter(int slot, int parameter, int value) {
    EffectLine line = line(slot);
    if (line != null) {
      line.parameter(parameter, value);
      sendToReverb(slot, parameter, value);
    }
  }

  /** No type of chorus sends to the reverberation by itself. */
  private void sendToReverb(int slot, int parameter, int value) {
    if (slot == CHORUS && chorusOut != null) {
      boolean isSend = parameter == SendEffect.CHORUS_TO_REVERB;
      chorusToReverb =
          isSend ? TO_REVERB_PER_STEP * value : parameter == SendEffect.TYPE ? 0 : chorusToReverb;
    }
  }

  /** Sets the level of what is sent to the reverberation, 1 = as it is. */
  public void reverbLevel(float factor) {
    if (reverb != null) {
      reverb.level(factor);
    }
  }

  /** Sets what comes back of an effect, until the next reset; 1 = as much as there is. */
  public void returned(int slot, float factor) {
    EffectLine line = line(slot);
    if (line != null) {
      line.returned(factor);
    }
  }

  /** Returns the time that the reverberation was asked to last, seconds; 0 when there is none. */
  public double reverbSeconds() {
    return reverb == null ? 0 : reverb.parameters().reverbSeconds();
  }

  /** Returns the time that its highs were asked to last, as part of that; 0 when there is none. */
  public double reverbHighRatio() {
    return reverb == null ? 0 : reverb.parameters().reverbHighRatio();
  }

  /** Sets every parameter back; what sounds goes on. [data path] */
  public void reset() {
    chorusToReverb = 0;
    if (reverb != null) {
      reverb.reset();
    }
    if (chorus != null) {
      chorus.reset();
    }
  }

  /**
   * Makes effects that can take the place of those there are. [control]
   *
   * @return empty when the effect of the slot is switched off
   */
  public SendEffect[] create(int slot, SendEffectFactory factory) {
    EffectLine line = line(slot);
    return line == null ? new SendEffect[0] : line.create(factory);
  }

  /**
   * Goes on with other effects; what the old ones had not given yet is lost.
   *
   * @param made what {@link #create} made for the slot
   */
  public void replace(int slot, SendEffect[] made) {
    EffectLine line = line(slot);
    if (line != null) {
      line.replace(made);
    }
  }

  private EffectLine line(int slot) {
    return slot == REVERB ? reverb : slot == CHORUS ? chorus : null;
  }

  /** Empties both. */
  public void clear() {
    if (chorus != null) {
      chorus.sleep();
    }
    if (reverb != null) {
      reverb.sleep();
    }
  }
}
