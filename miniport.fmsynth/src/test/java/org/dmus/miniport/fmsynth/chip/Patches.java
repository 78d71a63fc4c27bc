package org.dmus.miniport.fmsynth.chip;

import java.util.List;

/** Patches of one idea each. */
final class Patches {
  /** A held sine at full level, at once there and gone in 3 ms. */
  static final OperatorPatch SINE = operator(Waveform.SINE, 15, 0, 0, 15, 0);

  static final OperatorPatch NOTHING = operator(Waveform.SINE, 15, 0, 0, 15, 63);

  private Patches() {}

  static OperatorPatch operator(
      Waveform waveform, int attack, int decay, int sustain, int release, int level) {
    return new OperatorPatch(
        2, waveform, attack, decay, sustain, release, level, 0, true, false, false, false);
  }

  /** One operator that is heard; what modulates it is at -47 dB, as low as it goes. */
  static FmPatch alone(OperatorPatch heard) {
    return new FmPatch(Connection.FM, 0, List.of(NOTHING, heard));
  }
}
