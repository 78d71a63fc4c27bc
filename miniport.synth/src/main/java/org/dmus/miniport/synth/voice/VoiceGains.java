package org.dmus.miniport.synth.voice;

import org.dmus.miniport.synth.curve.PanLaw;

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

  /** Sets the shares of left and right. */
  void pan(float newPan) {
    if (newPan != pan) {
      pan = newPan;
      left = PanLaw.left(pan);
      right = PanLaw.right(pan);
    }
  }

  /** Returns how loud the voice is, linear. */
  float loudness() {
    return amplitude * (left + right);
  }
}
