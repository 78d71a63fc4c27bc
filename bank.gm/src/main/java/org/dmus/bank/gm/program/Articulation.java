package org.dmus.bank.gm.program;

import static org.dmus.dls.Articulator.*;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;

/** Writes a {@link Shape} as connection blocks (DLS 2.2 §1.14.4). */
public final class Articulation {
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private final List<Connection> blocks = new ArrayList<>();

  private Articulation() {}

  /** Returns the connection blocks of a shape. */
  public static List<Connection> of(Shape shape) {
    Articulation a = new Articulation();
    a.volume(shape);
    a.filter(shape);
    a.filterEnvelope(shape);
    a.vibrato(shape);
    a.tremolo(shape);
    if (shape.keyPitchCents != 100) {
      a.cents(SRC_KEY_NUMBER, DST_PITCH, 128 * shape.keyPitchCents);
    }
    if (shape.pan != 0) {
      a.set(DST_PAN, DlsUnits.fractionToPercent(shape.pan));
    }
    return List.copyOf(a.blocks);
  }

  /** High keys die sooner: one connection for all regions, so that no decay jumps between them. */
  private void volume(Shape s) {
    time(DST_EG1_ATTACK_TIME, s.attackSeconds);
    time(DST_EG1_HOLD_TIME, s.holdSeconds);
    time(DST_EG1_DECAY_TIME, s.decaySeconds(0));
    if (s.decaySeconds > 0 && s.decayHalvingKeys < Shape.ALIKE) {
      cents(SRC_KEY_NUMBER, DST_EG1_DECAY_TIME, -1200 * 128 / s.decayHalvingKeys);
    }
    if (s.sustainDb != 0) {
      set(DST_EG1_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(1 + s.sustainDb / 96));
    }
    time(DST_EG1_RELEASE_TIME, s.releaseSeconds);
  }

  /** Cutoff and its key tracking meet at key 60, cutoff and velocity at 127. */
  private void filter(Shape s) {
    if (!s.filtered()) {
      return;
    }
    int atZero =
        DlsUnits.hzToPitch(s.cutoffHz)
            - DlsUnits.centsToRelative(6000 * s.keyTrack + s.velocityCents * 127 / 128);
    set(DST_FILTER_CUTOFF, atZero);
    cents(SRC_KEY_NUMBER, DST_FILTER_CUTOFF, 12800 * s.keyTrack);
    cents(SRC_KEY_ON_VELOCITY, DST_FILTER_CUTOFF, s.velocityCents);
    if (s.resonanceDb != 0) {
      set(DST_FILTER_Q, DlsUnits.dbToGain(s.resonanceDb));
    }
  }

  private void filterEnvelope(Shape s) {
    if (s.filterEnvelopeCents == 0 && s.pitchEnvelopeCents == 0) {
      return;
    }
    cents(SRC_EG2, DST_FILTER_CUTOFF, s.filterEnvelopeCents);
    cents(SRC_EG2, DST_PITCH, s.pitchEnvelopeCents);
    time(DST_EG2_ATTACK_TIME, s.filterAttackSeconds);
    time(DST_EG2_DECAY_TIME, s.filterDecaySeconds);
    set(DST_EG2_SUSTAIN_LEVEL, DlsUnits.fractionToPercent(s.filterSustain));
    time(DST_EG2_RELEASE_TIME, s.releaseSeconds);
  }

  private void vibrato(Shape s) {
    set(DST_VIB_FREQUENCY, DlsUnits.hzToPitch(s.vibratoHz));
    time(DST_VIB_START_DELAY, s.vibratoDelaySeconds);
    lfo(SRC_VIBRATO, SRC_NONE, DST_PITCH, DlsUnits.centsToRelative(s.vibratoCents));
    lfo(SRC_VIBRATO, SRC_CC1, DST_PITCH, DlsUnits.centsToRelative(s.wheelCents));
    lfo(SRC_VIBRATO, SRC_CHANNEL_PRESSURE, DST_PITCH, DlsUnits.centsToRelative(s.wheelCents));
  }

  private void tremolo(Shape s) {
    if (s.tremoloHz == 0) {
      return;
    }
    set(DST_LFO_FREQUENCY, DlsUnits.hzToPitch(s.tremoloHz));
    lfo(SRC_LFO, SRC_NONE, DST_GAIN, DlsUnits.dbToGain(s.tremoloDb));
    lfo(SRC_LFO, SRC_NONE, DST_FILTER_CUTOFF, DlsUnits.centsToRelative(s.sweepCents));
  }

  private void lfo(int source, int control, int destination, int scale) {
    if (scale != 0) {
      blocks.add(new Connection(source, control, destination, BIPOLAR, scale));
    }
  }

  private void cents(int source, int destination, double cents) {
    if (cents != 0) {
      int scale = DlsUnits.centsToRelative(cents);
      blocks.add(new Connection(source, SRC_NONE, destination, 0, scale));
    }
  }

  private void time(int destination, double seconds) {
    if (seconds > 0) {
      set(destination, DlsUnits.secondsToTime(seconds));
    }
  }

  private void set(int destination, int value) {
    blocks.add(Connection.constant(destination, value));
  }
}
