package org.dmus.miniport.synth;

import static org.dmus.dls.Articulator.*;

import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.miniport.synth.engine.TestBank;

/** An instrument that uses each of the twenty parameters of a Level 1 articulation. */
final class Level1Sounds {
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private Level1Sounds() {}

  static DlsCollection collection() {
    List<Connection> articulation =
        List.of(
            Connection.constant(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(6.5)),
            Connection.constant(DST_LFO_START_DELAY, DlsUnits.secondsToTime(0.05)),
            new Connection(SRC_LFO, 0, DST_GAIN, BIPOLAR, DlsUnits.dbToGain(2)),
            new Connection(SRC_LFO, 0, DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(20)),
            new Connection(SRC_LFO, SRC_CC1, DST_GAIN, BIPOLAR, DlsUnits.dbToGain(3)),
            new Connection(SRC_LFO, SRC_CC1, DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(60)),
            Connection.constant(DST_EG1_ATTACK_TIME, DlsUnits.secondsToTime(0.02)),
            Connection.constant(DST_EG1_DECAY_TIME, DlsUnits.secondsToTime(2)),
            Connection.constant(DST_EG1_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.8)),
            Connection.constant(DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(0.6)),
            scaled(SRC_KEY_ON_VELOCITY, DST_EG1_ATTACK_TIME, 900),
            scaled(SRC_KEY_NUMBER, DST_EG1_DECAY_TIME, -700),
            Connection.constant(DST_EG2_ATTACK_TIME, DlsUnits.secondsToTime(0.1)),
            Connection.constant(DST_EG2_DECAY_TIME, DlsUnits.secondsToTime(0.4)),
            Connection.constant(DST_EG2_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(0.3)),
            Connection.constant(DST_EG2_RELEASE_TIME, DlsUnits.secondsToTime(0.2)),
            scaled(SRC_KEY_ON_VELOCITY, DST_EG2_ATTACK_TIME, 400),
            scaled(SRC_KEY_NUMBER, DST_EG2_DECAY_TIME, -300),
            scaled(SRC_EG2, DST_PITCH, 150),
            Connection.constant(DST_PAN, DlsUnits.fractionToPercent(-0.2)));
    return new TestBank()
        .addGlobal(Patch.melodic(0), articulation, TestBank.region(TestBank.SINE))
        .collection();
  }

  private static Connection scaled(int source, int destination, int cents) {
    return new Connection(source, 0, destination, 0, DlsUnits.centsToRelative(cents));
  }
}
