package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.PanLaw;

/** Where a voice's gains go. Audio thread only. */
final class VoiceGains {

  /** Amplitude of the voice. */
  float amplitude;

  /** Share of the left bus. */
  float left;

  /** Share of the right bus. */
  float right;

  /** Share of the reverb send. */
  float reverb;

  /** Share of the chorus send. */
  float chorus;

  private float pan = Float.NaN;
  private float panLeft;
  private float panRight;

  /** Sets what the pan gives to left and right. */
  void pan(float newPan) {
    if (newPan != pan) {
      pan = newPan;
      panLeft = PanLaw.left(pan);
      panRight = PanLaw.right(pan);
    }
  }

  /** Sets what is sent to left and right beside. */
  void send(float toLeft, float toRight) {
    left = panLeft + toLeft;
    right = panRight + toRight;
  }

  /** Returns how loud the voice is, linear. */
  float loudness() {
    return amplitude * (left + right);
  }
}
