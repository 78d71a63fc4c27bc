package org.dmus.miniport.fmsynth.chip;

/** One oscillator with an envelope: it modulates another, or is heard. */
final class Operator {
  private final PhaseGenerator phase = new PhaseGenerator();
  private final EnvelopeGenerator envelope = new EnvelopeGenerator();
  private final NoiseGenerator noise;
  private OperatorPatch patch = OperatorPatch.SILENT;
  private short[] wave = patch.waveform().table();
  private int patchLevel;
  private int keyLevel;
  private int feedbackShift;
  private int last;
  private int lastButOne;

  Operator(int seed) {
    noise = new NoiseGenerator(seed);
  }

  /**
   * Sets it up for a note.
   *
   * @param softer attenuation beside that of the patch, in steps of 0.1875 dB
   * @param feedback how much of its own output modulates it: 0, or 1..7 for pi/16..4 pi
   */
  void set(OperatorPatch patch, int softer, int feedback) {
    this.patch = patch;
    patchLevel = 4 * patch.level() + softer;
    feedbackShift = feedback == 0 ? 0 : 9 - feedback + Exponential.FINER_BITS;
    wave = patch.waveform().table();
    phase.set(patch.doubledRatio(), patch.hasVibrato());
    envelope.set(patch);
  }

  void tune(int fNumber, int block) {
    phase.tune(fNumber, block);
    keyLevel = KeyLevel.attenuation(patch.keyLevel(), fNumber, block);
  }

  void strike(int keyCode) {
    phase.restart();
    noise.restart();
    last = 0;
    lastButOne = 0;
    envelope.strike(keyCode);
  }

  void release() {
    envelope.release();
  }

  void damp() {
    envelope.damp();
  }

  boolean isSilent() {
    return envelope.isSilent();
  }

  /** Returns the next sample of an operator that modulates itself. */
  int nextOfFeedback(long sample, int channelLevel) {
    int own = feedbackShift == 0 ? 0 : last + lastButOne >> feedbackShift;
    lastButOne = last;
    last = next(sample, channelLevel, own << Exponential.FINER_BITS);
    return last;
  }

  /**
   * Returns the next sample, -65,344..65,344.
   *
   * @param channelLevel attenuation of the channel, for those that are heard, in 0.1875 dB
   * @param modulation a sample of another operator: moves the phase, by up to four cycles
   */
  int next(long sample, int channelLevel, int modulation) {
    int at = phase.next(sample);
    int attenuation = envelope.next() + patchLevel + keyLevel + channelLevel;
    if (patch.hasTremolo()) {
      attenuation += Lfo.tremolo(sample);
    }
    int position = (at >> PhaseGenerator.FRACTION_BITS) + (modulation >> Exponential.FINER_BITS);
    int value =
        patch.waveform() == Waveform.NOISE ? noise.next(at) : wave[position & Waveform.CYCLE - 1];
    int amplitude =
        attenuation < EnvelopeGenerator.SILENCE
            ? Exponential.amplitude((value & 0x7FFF) + (attenuation << 3))
            : 0;
    return value < 0 ? -amplitude : amplitude;
  }
}
