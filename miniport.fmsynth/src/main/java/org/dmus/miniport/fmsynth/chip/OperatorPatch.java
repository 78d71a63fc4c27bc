package org.dmus.miniport.fmsynth.chip;

/**
 * What an operator is told by a patch: the registers of the real one, in their units.
 *
 * @param doubledRatio twice the multiple of the channel's frequency: 1 (a half) to 30
 * @param waveform its waveform
 * @param attack rate, 0..15; 15 = at once
 * @param decay rate, 0..15; 0 = never
 * @param sustain level where the decay ends, 0..15 steps of 3 dB; 15 = 93 dB
 * @param release rate, 0..15, also of what follows the decay of a note that is not held
 * @param level total level: attenuation in steps of 0.75 dB, 0..63
 * @param keyLevel attenuation in dB for each octave upwards: 0, 1.5, 3 or 6
 * @param isHeld whether it stays at the sustain level while the key is down
 * @param isFasterUpwards whether high notes have much shorter envelopes, rather than slightly
 * @param hasTremolo whether the chip's tremolo of 4.8 dB is on
 * @param hasVibrato whether the chip's vibrato of 7 cents is on
 */
public record OperatorPatch(
    int doubledRatio,
    Waveform waveform,
    int attack,
    int decay,
    int sustain,
    int release,
    int level,
    double keyLevel,
    boolean isHeld,
    boolean isFasterUpwards,
    boolean hasTremolo,
    boolean hasVibrato) {

  /** An operator that nobody has told anything. */
  static final OperatorPatch SILENT =
      new OperatorPatch(2, Waveform.SINE, 15, 15, 15, 15, 63, 0, false, false, false, false);
}
