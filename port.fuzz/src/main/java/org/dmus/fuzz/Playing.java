package org.dmus.fuzz;

import java.util.Arrays;
import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/** A synthesizer whose every sample is looked at. */
final class Playing {
  private static final int FRAMES = 32;
  private static final int SAMPLE_RATE = 22_050;
  private static final int VOICES = 8;

  private final Synthesizer synthesizer;
  private final float[] left = new float[FRAMES];
  private final float[] right = new float[FRAMES];
  private long position;

  Playing(boolean effects) {
    synthesizer =
        new Synthesizer(
            SynthesizerSettings.at(SAMPLE_RATE).withPolyphony(VOICES).withEffects(effects));
  }

  /** Begins anew with a bank. */
  void install(SoundBank bank) {
    synthesizer.cut();
    synthesizer.install(bank);
  }

  void send(int status, int data1, int data2) {
    synthesizer.shortMessage(position, 1, status | data1 << 8 | data2 << 16);
  }

  void sysex(byte[] message, int offset, int length) {
    synthesizer.sysex(position, 1, message, offset, length);
  }

  /** Renders a block; every sample must be a number. */
  void render() {
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    synthesizer.render(left, right, 0, FRAMES, position);
    position += FRAMES;
    for (int i = 0; i < FRAMES; i++) {
      Finding.unless(Float.isFinite(left[i]) && Float.isFinite(right[i]), "frame", i);
    }
  }
}
