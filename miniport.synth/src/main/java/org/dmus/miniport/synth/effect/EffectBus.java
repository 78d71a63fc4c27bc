package org.dmus.miniport.synth.effect;

/**
 * Both effects. Each wakes with the first frame that is sent to it and sleeps when its tail has
 * died away; both are exact to the frame, so that the sound does not depend on how time is divided.
 * Audio thread only.
 */
public final class EffectBus {
  private final Sleeper reverb;
  private final Sleeper chorus;

  /** Creates silent effects. */
  public EffectBus(int sampleRate) {
    reverb = new Sleeper(new Reverb(sampleRate), (int) (sampleRate * Reverb.TAIL_SECONDS));
    chorus = new Sleeper(new Chorus(sampleRate), (int) (sampleRate * Chorus.TAIL_SECONDS));
  }

  /** Adds the effects of two sends, from their index 0 on, to the output from {@code at} on. */
  public void process(
      float[] reverbSend, float[] chorusSend, float[] left, float[] right, int at, int frames) {
    chorus.process(chorusSend, left, right, at, frames);
    reverb.process(reverbSend, left, right, at, frames);
  }

  /** Empties both. */
  public void clear() {
    chorus.sleep();
    reverb.sleep();
  }

  private static final class Sleeper {
    private final Effect effect;
    private final int tailFrames;
    private int framesLeft;

    Sleeper(Effect effect, int tailFrames) {
      this.effect = effect;
      this.tailFrames = tailFrames;
    }

    void process(float[] send, float[] left, float[] right, int at, int frames) {
      int last = lastSound(send, frames);
      int from = framesLeft > 0 || last < 0 ? 0 : firstSound(send);
      int to = last < 0 ? Math.min(frames, framesLeft) : frames;
      if (to > from) {
        effect.process(send, from, to, left, right, at);
        framesLeft = last < 0 ? framesLeft - to : tailFrames - (frames - 1 - last);
        if (framesLeft == 0) {
          effect.clear();
        }
      }
    }

    void sleep() {
      framesLeft = 0;
      effect.clear();
    }

    private static int firstSound(float[] send) {
      int i = 0;
      while (send[i] == 0) {
        i++;
      }
      return i;
    }

    private static int lastSound(float[] send, int frames) {
      int i = frames - 1;
      while (i >= 0 && send[i] == 0) {
        i--;
      }
      return i;
    }
  }
}
