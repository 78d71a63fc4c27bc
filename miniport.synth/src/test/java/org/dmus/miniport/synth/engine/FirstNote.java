package org.dmus.miniport.synth.engine;

import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.voice.Interpolation;

/** What a stream that has just been opened again does: it is told a few settings, then plays. */
public final class FirstNote {
  private static final int FRAMES = 480;

  private FirstNote() {}

  /** Plays it; throws when it is silent. */
  public static void play() {
    SoundBank bank = TestBank.of(TestBank.DC);
    Synthesizer synthesizer =
        new Synthesizer(
            new SynthesizerSettings(
                TestBank.RATE, 256, 1, Interpolation.CUBIC, false, false, 1, false, Stems.MIX));
    synthesizer.install(bank);
    synthesizer.shortMessage(0, 1, 0x64_07_B0);
    synthesizer.shortMessage(0, 1, 0x40_00_E0);
    synthesizer.shortMessage(0, 1, 0x00_C0);
    synthesizer.shortMessage(0, 1, 0x7F_3C_90);
    synthesizer.shortMessage(FRAMES / 2, 1, 0x00_3C_80);
    float[] left = new float[FRAMES];
    synthesizer.render(left, new float[FRAMES], 0, FRAMES, 0);
    if (left[FRAMES / 2] == 0) {
      throw new AssertionError("the note is silent");
    }
  }
}
