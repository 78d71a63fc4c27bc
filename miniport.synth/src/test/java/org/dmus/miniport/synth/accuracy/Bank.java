package org.dmus.miniport.synth.accuracy;

import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** Banks of one instrument and one wave with the articulation under test. */
final class Bank {
  static final int RATE = TestBank.RATE;

  /** Frames in which the longest control period is over, whatever moved. */
  static final int SETTLED = 200;

  /** Amplitude of a constant that is panned to the centre. */
  static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);

  /** Pitch of {@link TestBank#SINE} at its root key, 60. */
  static final double ROOT_HZ = 441;

  private Bank() {}

  static Performance constant(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.DC, articulation));
  }

  static Performance sine(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.SINE, articulation));
  }

  static Connection gain(double db) {
    return Connection.constant(DST_GAIN, DlsUnits.dbToGain(db));
  }

  static Connection time(int destination, double seconds) {
    return Connection.constant(destination, DlsUnits.secondsToTime(seconds));
  }

  static Connection pitch(int destination, double hz) {
    return Connection.constant(destination, DlsUnits.hzToPitch(hz));
  }

  static Connection level(int destination, double fraction) {
    return Connection.constant(destination, DlsUnits.fractionToPercent(fraction));
  }

  /** A source that moves the gain. */
  static Connection toGain(int source, int transform, double db) {
    return new Connection(source, SRC_NONE, DST_GAIN, transform, DlsUnits.dbToGain(db));
  }

  /** A source that moves something in cents. */
  static Connection toCents(int source, int destination, int transform, double cents) {
    return new Connection(
        source, SRC_NONE, destination, transform, DlsUnits.centsToRelative(cents));
  }

  /** The transform of the control that is like one of the source. */
  static int controlTransform(int sourceTransform) {
    return sourceTransform >> 6 & 0x3F0;
  }
}
