package org.dmus.miniport.synth.engine;

import static org.dmus.dls.Articulator.*;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;

/** A bank that uses every part of a voice. */
public final class RichBank {
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private RichBank() {}

  static SoundBank build() {
    return new SoundBankCompiler().compile(List.of(collection()));
  }

  /** Returns the collection that the bank is compiled of. */
  public static DlsCollection collection() {
    Connection[] swept = {
      Connection.constant(DST_FILTER_CUTOFF, DlsUnits.hzToPitch(900)),
      Connection.constant(DST_FILTER_Q, DlsUnits.dbToGain(9)),
      new Connection(SRC_EG2, 0, DST_FILTER_CUTOFF, 0, DlsUnits.centsToRelative(2_400)),
      new Connection(SRC_LFO, 0, DST_FILTER_CUTOFF, BIPOLAR, DlsUnits.centsToRelative(300)),
      Connection.constant(DST_EG2_ATTACK_TIME, DlsUnits.secondsToTime(0.2)),
      Connection.constant(DST_EG2_DECAY_TIME, DlsUnits.secondsToTime(0.7)),
      Connection.constant(DST_EG2_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.2)),
      Connection.constant(DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(1.1)),
    };
    Connection[] vibrato = {
      new Connection(SRC_VIBRATO, 0, DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(40)),
      new Connection(SRC_LFO, SRC_CC1, DST_GAIN, BIPOLAR, DlsUnits.dbToGain(6)),
      Connection.constant(DST_EG1_ATTACK_TIME, DlsUnits.secondsToTime(0.05)),
      Connection.constant(DST_EG1_DECAY_TIME, DlsUnits.secondsToTime(3)),
      Connection.constant(DST_EG1_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.7)),
      Connection.constant(DST_CHORUS, DlsUnits.fractionToPercent(0.5)),
    };
    return new TestBank()
        .add(Patch.melodic(0), TestBank.region(0, swept), TestBank.region(1, vibrato))
        .add(Patch.melodic(1), TestBank.region(2, 0, false, vibrato))
        .add(Patch.melodic(2), TestBank.region(3, 1, false, swept))
        .add(Patch.drums(0), TestBank.region(1, 3, true), TestBank.region(3, vibrato))
        .collection(
            List.of(
                noise(5_000, TestBank.looped(1_000, 3_333)),
                noise(700, Optional.empty()),
                noise(90, TestBank.looped(20, 7)),
                noise(
                    9_000, Optional.of(new WaveLoop(WaveLoop.Type.LOOP_AND_RELEASE, 100, 2_000)))));
  }

  private static DlsWave noise(int frames, Optional<WaveLoop> loop) {
    short[] samples = new short[frames];
    int state = frames;
    for (int i = 0; i < frames; i++) {
      state = state * 1_103_515_245 + 12_345;
      samples[i] = (short) (state >> 16);
    }
    return TestBank.wave(samples, loop);
  }
}
