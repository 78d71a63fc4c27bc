package org.dmus.dls.sound.articulation;

import static org.dmus.dls.Articulator.*;

import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/** The connections every DLS-2 region has unless it says otherwise (DLS 2.2 §1.14.5). */
final class DefaultConnections {
  private static final int FIVE_HERTZ = 0xFCACAE9B;
  private static final int TEN_MILLISECONDS = 0xE0DB5F61;
  private static final int FIFTEEN_MILLISECONDS = 0xE39953DC;
  private static final int FULL = 0x03E80000;
  private static final int FULL_PAN = 0x01FC0000;
  private static final int MINUS_96_DB = 0xFC400000;
  private static final int CENTS_12800 = 0x32000000;
  private static final int CENTS_100 = 0x00640000;
  private static final int LINEAR_BIPOLAR = sourceTransform(TRN_NONE, true, false);
  private static final int CONCAVE_INVERTED = sourceTransform(TRN_CONCAVE, false, true);

  static final List<Connection> ALL =
      List.of(
          Connection.constant(DST_LFO_FREQUENCY, FIVE_HERTZ),
          Connection.constant(DST_LFO_START_DELAY, TEN_MILLISECONDS),
          Connection.constant(DST_VIB_FREQUENCY, FIVE_HERTZ),
          Connection.constant(DST_VIB_START_DELAY, TEN_MILLISECONDS),
          Connection.constant(DST_EG1_DELAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG1_ATTACK_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG1_HOLD_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG1_DECAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG1_SUSTAIN_LEVEL, FULL),
          Connection.constant(DST_EG1_RELEASE_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG1_SHUTDOWN_TIME, FIFTEEN_MILLISECONDS),
          Connection.constant(DST_EG2_DELAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG2_ATTACK_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG2_HOLD_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG2_DECAY_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_EG2_SUSTAIN_LEVEL, FULL),
          Connection.constant(DST_EG2_RELEASE_TIME, DlsUnits.ABSOLUTE_ZERO),
          Connection.constant(DST_FILTER_CUTOFF, DlsUnits.CUTOFF_OFF),
          new Connection(SRC_KEY_ON_VELOCITY, 0, DST_GAIN, CONCAVE_INVERTED, MINUS_96_DB),
          new Connection(SRC_CC7, 0, DST_GAIN, CONCAVE_INVERTED, MINUS_96_DB),
          new Connection(SRC_CC11, 0, DST_GAIN, CONCAVE_INVERTED, MINUS_96_DB),
          new Connection(SRC_PITCH_WHEEL, SRC_RPN0, DST_PITCH, LINEAR_BIPOLAR, CENTS_12800),
          new Connection(SRC_KEY_NUMBER, 0, DST_PITCH, 0, CENTS_12800),
          new Connection(SRC_RPN1, 0, DST_PITCH, LINEAR_BIPOLAR, CENTS_100),
          new Connection(SRC_CC10, 0, DST_PAN, LINEAR_BIPOLAR, FULL_PAN),
          new Connection(SRC_CC91, 0, DST_REVERB, 0, FULL),
          new Connection(SRC_CC93, 0, DST_CHORUS, 0, FULL));

  private DefaultConnections() {}
}
