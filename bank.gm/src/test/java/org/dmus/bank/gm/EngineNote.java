package org.dmus.bank.gm;

import java.util.List;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/** A note of the built-in bank as the synthesizer plays it, without effects. */
record EngineNote(float[] left, float[] right) {

  /** The rate that the coefficients of BS.1770 are printed for. */
  static final int RATE = 48_000;

  private static final int DRUM_CHANNEL = 9;
  private static final SoundBank BANK = bank();

  /** Plays a program, 1-128. */
  static EngineNote melodic(int program, int key, int velocity, double held, double seconds) {
    return play(0, program - 1, key, velocity, held, seconds);
  }

  /** Plays a key of a drum kit, 1 = the standard one. */
  static EngineNote drum(int kit, int key, int velocity, double seconds) {
    return play(DRUM_CHANNEL, kit - 1, key, velocity, seconds, seconds);
  }

  private static EngineNote play(
      int channel, int program, int key, int velocity, double held, double seconds) {
    Synthesizer synthesizer =
        new Synthesizer(SynthesizerSettings.at(RATE).withPolyphony(16).withEffects(false));
    synthesizer.install(BANK);
    synthesizer.shortMessage(0, 1, 0xC0 | channel | program << 8);
    synthesizer.shortMessage(0, 1, 0x90 | channel | key << 8 | velocity << 16);
    synthesizer.shortMessage((long) (held * RATE), 1, 0x80 | channel | key << 8);
    int frames = (int) (seconds * RATE);
    EngineNote note = new EngineNote(new float[frames], new float[frames]);
    synthesizer.render(note.left, note.right, 0, frames, 0);
    return note;
  }

  private static SoundBank bank() {
    SoundBank bank = new SoundBankCompiler().compile(List.of(BuiltBank.COLLECTION));
    bank.prepare();
    return bank;
  }

  /** The loudness of the loudest 400 ms (momentary loudness of EBU R 128), LUFS. */
  double loudness() {
    double[] left = weighted(this.left);
    double[] right = weighted(this.right);
    int window = RATE * 2 / 5;
    double sum = 0;
    double loudest = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * left[i] + right[i] * right[i];
      if (i >= window) {
        sum -= left[i - window] * left[i - window] + right[i - window] * right[i - window];
      }
      loudest = Math.max(loudest, sum);
    }
    return -0.691 + 10 * Math.log10(Math.max(1e-15, loudest / window));
  }

  /** The highest absolute sample, dB. */
  double peakDb() {
    double peak = 1e-9;
    for (int i = 0; i < left.length; i++) {
      peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
    }
    return 20 * Math.log10(peak);
  }

  /** K weighting with the coefficients of ITU-R BS.1770-4, tables 1 and 2. */
  private static double[] weighted(float[] in) {
    double[] out = new double[in.length];
    for (int i = 0; i < in.length; i++) {
      out[i] = in[i];
    }
    filter(
        out,
        1.53512485958697,
        -2.69169618940638,
        1.19839281085285,
        -1.69065929318241,
        0.73248077421585);
    filter(out, 1, -2, 1, -1.99004745483398, 0.99007225036621);
    return out;
  }

  private static void filter(
      double[] inOut, double b0, double b1, double b2, double a1, double a2) {
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < inOut.length; i++) {
      double x = inOut[i];
      double y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      inOut[i] = y;
    }
  }
}
