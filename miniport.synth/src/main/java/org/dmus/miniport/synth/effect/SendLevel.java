package org.dmus.miniport.synth.effect;

/**
 * How loud sends arrive: what a client asks for times what a song says. It moves within 10 ms,
 * counted in frames. Audio thread only.
 */
final class SendLevel {
  private static final int RAMPS_A_SECOND = 100;

  private final int rampFrames;
  private float asked = 1;
  private float told = 1;
  private float target = 1;
  private float step;
  private int framesLeft;

  SendLevel(int sampleRate) {
    rampFrames = sampleRate / RAMPS_A_SECOND;
  }

  /** Sets what a client asks for. */
  void asked(float factor, boolean atOnce) {
    asked = factor;
    move(atOnce);
  }

  /** Sets what a song says. */
  void told(float factor, boolean atOnce) {
    told = factor;
    move(atOnce);
  }

  private void move(boolean atOnce) {
    float now = target - step * framesLeft;
    target = asked * told;
    framesLeft = atOnce || now == target ? 0 : rampFrames;
    step = (target - now) / rampFrames;
  }

  void apply(float[][] sends, int frames) {
    if (framesLeft == 0 && target == 1) {
      return;
    }
    int moving = Math.min(framesLeft, frames);
    for (float[] send : sends) {
      for (int i = 0; i < moving; i++) {
        send[i] *= target - step * (framesLeft - i);
      }
      for (int i = moving; i < frames; i++) {
        send[i] *= target;
      }
    }
    framesLeft -= moving;
  }
}
