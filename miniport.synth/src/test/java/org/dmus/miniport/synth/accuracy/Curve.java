package org.dmus.miniport.synth.accuracy;

import static org.dmus.dls.Articulator.*;

import java.util.Arrays;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** The curves that were measured of others: how far apart is alike, the standard's, ours. */
enum Curve implements Measurement {
  BEND_RANGE_2_CENTS(2) {
    @Override
    public double standard(String x) {
      return 200 * (2 * Measurement.number(x) / 16_384 - 1);
    }

    @Override
    public double ours(Level level, String x) {
      return cents(level.sine().bend(0, 0, (int) Measurement.number(x)), 60);
    }
  },
  BEND_RANGE_12_CENTS(2) {
    @Override
    public double standard(String x) {
      return 1_200 * (2 * Measurement.number(x) / 16_384 - 1);
    }

    @Override
    public double ours(Level level, String x) {
      return cents(level.sine().rpn(0, 0, 0, 12, 0).bend(0, 0, (int) Measurement.number(x)), 60);
    }
  },
  RPN1_CENTS(2) {
    @Override
    public double standard(String x) {
      return 100 * (Measurement.number(x) - 64) / 64;
    }

    @Override
    public double ours(Level level, String x) {
      return cents(level.sine().rpn(0, 0, 1, (int) Measurement.number(x), 0), 60);
    }
  },
  RPN2_CENTS(2) {
    @Override
    public double standard(String x) {
      return 100 * (Measurement.number(x) - 64);
    }

    @Override
    public double ours(Level level, String x) {
      return cents(level.sine().rpn(0, 0, 2, (int) Measurement.number(x), 0), 60);
    }
  },
  KEY_CENTS_ERROR(2) {
    @Override
    public double standard(String x) {
      return 0;
    }

    @Override
    public double ours(Level level, String x) {
      int key = (int) Measurement.number(x);
      return cents(level.sine(), key) - 100 * (key - 60);
    }
  },
  VELOCITY_DB(0.3) {
    @Override
    public double standard(String x) {
      return Standard.attenuationDb((int) Measurement.number(x));
    }

    @Override
    public double ours(Level level, String x) {
      return db(level.constant().on(0, 0, 60, (int) Measurement.number(x)));
    }
  },
  CC7_DB(0.3) {
    @Override
    public double standard(String x) {
      return Standard.attenuationDb((int) Measurement.number(x));
    }

    @Override
    public double ours(Level level, String x) {
      return db(level.constant().cc(0, 0, 7, (int) Measurement.number(x)).on(0, 0, 60, 127));
    }
  },
  CC11_DB(0.3) {
    @Override
    public double standard(String x) {
      return Standard.attenuationDb((int) Measurement.number(x));
    }

    @Override
    public double ours(Level level, String x) {
      return db(level.constant().cc(0, 0, 11, (int) Measurement.number(x)).on(0, 0, 60, 127));
    }
  },
  PAN_LEFT_DB(0.5) {
    @Override
    public double standard(String x) {
      return Standard.leftDb(Standard.pan((int) Measurement.number(x))) - Standard.leftDb(0);
    }

    @Override
    public double ours(Level level, String x) {
      return db(level.constant().cc(0, 0, 10, (int) Measurement.number(x)).on(0, 0, 60, 127));
    }
  },
  PAN_RIGHT_DB(0.5) {
    @Override
    public double standard(String x) {
      return Standard.rightDb(Standard.pan((int) Measurement.number(x))) - Standard.rightDb(0);
    }

    @Override
    public double ours(Level level, String x) {
      return right(level.constant().cc(0, 0, 10, (int) Measurement.number(x)).on(0, 0, 60, 127));
    }
  },
  EG1_ATTACK_1S_DB(1.5) {
    @Override
    public double standard(String x) {
      return 20 * Math.log10(Math.min(1, Measurement.number(x)));
    }

    @Override
    public double ours(Level level, String x) {
      return at(level, x, Bank.time(DST_EG1_ATTACK_TIME, 1));
    }
  },
  EG1_DECAY_1S_DB(1.5) {
    @Override
    public double standard(String x) {
      return -96 * Measurement.number(x);
    }

    @Override
    public double ours(Level level, String x) {
      return at(level, x, Bank.time(DST_EG1_DECAY_TIME, 1), Bank.level(DST_EG1_SUSTAIN_LEVEL, 0));
    }
  },
  EG1_DECAY_2S_SUSTAIN_50_DB(1.5) {
    @Override
    public double standard(String x) {
      return Math.max(-48, -48 * Measurement.number(x));
    }

    @Override
    public double ours(Level level, String x) {
      return at(level, x, Bank.time(DST_EG1_DECAY_TIME, 2), Bank.level(DST_EG1_SUSTAIN_LEVEL, 0.5));
    }
  },
  EG1_RELEASE_1S_DB(1.5) {
    @Override
    public double standard(String x) {
      return -96 * Measurement.number(x);
    }

    @Override
    public double ours(Level level, String x) {
      Performance p = level.constant(Bank.time(DST_EG1_RELEASE_TIME, 1)).on(0, 0, 60, 127);
      p.render(Bank.RATE / 2).off(Bank.RATE / 2, 0, 60);
      return last(p, Measurement.number(x));
    }
  },
  EG1_DELAY_HOLD_DECAY_DB(1.5) {
    @Override
    public double standard(String x) {
      return Math.min(0, -96 * (Measurement.number(x) - 1));
    }

    @Override
    public double ours(Level level, String x) {
      return at(
          level,
          x,
          Bank.time(DST_EG1_DELAY_TIME, 0.5),
          Bank.time(DST_EG1_HOLD_TIME, 0.5),
          Bank.time(DST_EG1_DECAY_TIME, 1),
          Bank.level(DST_EG1_SUSTAIN_LEVEL, 0));
    }
  },
  EG2_PITCH_CENTS(20) {
    @Override
    public double standard(String x) {
      double t = Measurement.number(x);
      return t <= 1 ? 1_200 * t : Math.max(0, 1_200 * (2 - t));
    }

    @Override
    public double ours(Level level, String x) {
      Performance p =
          level.sine(
              Bank.toCents(SRC_EG2, DST_PITCH, 0, 1_200),
              Bank.time(DST_EG2_ATTACK_TIME, 1),
              Bank.time(DST_EG2_DECAY_TIME, 1),
              Bank.level(DST_EG2_SUSTAIN_LEVEL, 0));
      int middle = (int) (Measurement.number(x) * Bank.RATE);
      p.on(0, 0, 60, 127).render(middle + 441);
      return Listener.cents(Listener.hz(p.left, middle - 441, middle + 441), Bank.ROOT_HZ);
    }
  },
  CUTOFF_1000_DB(1) {
    @Override
    public double standard(String x) {
      return LowPass.of(1_000.0 / Bank.RATE, 0).db(Measurement.number(x) / Bank.RATE);
    }

    @Override
    public double ours(Level level, String x) {
      return filtered(level, x, Bank.pitch(DST_FILTER_CUTOFF, 1_000));
    }
  },
  CUTOFF_1000_RESONANCE_12_DB(1) {
    @Override
    public double standard(String x) {
      return LowPass.of(1_000.0 / Bank.RATE, 12).db(Measurement.number(x) / Bank.RATE);
    }

    @Override
    public double ours(Level level, String x) {
      return filtered(
          level,
          x,
          Bank.pitch(DST_FILTER_CUTOFF, 1_000),
          Connection.constant(DST_FILTER_Q, DlsUnits.dbToGain(12)));
    }
  },
  VIBRATO_100_CENTS(3) {
    @Override
    public double standard(String x) {
      return x.equals("mean") ? 0 : x.equals("min") ? -100 : 100;
    }

    @Override
    public double ours(Level level, String x) {
      return swing(
          level.sine(
              Bank.toCents(SRC_VIBRATO, DST_PITCH, sourceTransform(TRN_NONE, true, false), 100),
              Bank.time(DST_VIB_START_DELAY, 0.01)),
          x);
    }
  },
  REGION_PAN_LEFT_DB(0.5) {
    @Override
    public double standard(String x) {
      return Standard.leftDb(Measurement.number(x)) - Standard.leftDb(0);
    }

    @Override
    public double ours(Level level, String x) {
      return db(level.constant(Bank.level(DST_PAN, Measurement.number(x))).on(0, 0, 60, 127));
    }
  },
  REGION_PAN_RIGHT_DB(0.5) {
    @Override
    public double standard(String x) {
      return Standard.rightDb(Measurement.number(x)) - Standard.rightDb(0);
    }

    @Override
    public double ours(Level level, String x) {
      return right(level.constant(Bank.level(DST_PAN, Measurement.number(x))).on(0, 0, 60, 127));
    }
  },
  REGION_FINE_TUNE_CENTS(2) {
    @Override
    public double standard(String x) {
      return Measurement.number(x);
    }

    @Override
    public double ours(Level level, String x) {
      int tuning = DlsUnits.centsToRelative(Measurement.number(x));
      return cents(level.sine(Connection.constant(DST_PITCH, tuning)), 60);
    }
  };

  private final double tolerance;

  Curve(double tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  public double tolerance() {
    return tolerance;
  }

  /** The mean, the lowest or the highest pitch of a fifth of a second. */
  static double swing(Performance p, String x) {
    p.on(0, 0, 84, 127).render(2 * Bank.RATE);
    double[] cents = new double[100];
    for (int i = 0; i < cents.length; i++) {
      int middle = Bank.RATE / 2 + 88 * i;
      double hz = Listener.hz(p.left, middle - 66, middle + 66);
      cents[i] = Listener.cents(hz, 4 * Bank.ROOT_HZ);
    }
    Arrays.sort(cents);
    return x.equals("mean")
        ? Arrays.stream(cents).average().orElseThrow()
        : cents[x.equals("min") ? 0 : cents.length - 1];
  }

  static double cents(Performance p, int key) {
    p.on(0, 0, key, 127).render(Bank.RATE / 2);
    return Listener.cents(Listener.hz(p.left, 500, p.left.length), Bank.ROOT_HZ);
  }

  static double db(Performance p) {
    return last(p, (double) Bank.SETTLED / Bank.RATE);
  }

  private static double right(Performance p) {
    p.render(Bank.SETTLED);
    return Listener.db(p.right[Bank.SETTLED - 1], Bank.CENTRE);
  }

  private static double at(Level level, String seconds, Connection... articulation) {
    return last(level.constant(articulation).on(0, 0, 60, 127), Measurement.number(seconds));
  }

  private static double last(Performance p, double seconds) {
    p.render((int) (seconds * Bank.RATE));
    return Listener.db(p.left[p.left.length - 1], Bank.CENTRE);
  }

  static double filtered(Level level, String hz, Connection... articulation) {
    short[] click = new short[4_096];
    click[0] = 16_384;
    Performance p = level.of(TestBank.wave(click, Optional.empty()), articulation);
    p.on(0, 0, 60, 127).render(click.length);
    double[] impulse = new double[click.length];
    for (int i = 0; i < impulse.length; i++) {
      impulse[i] = p.left[i] / Bank.CENTRE;
    }
    return Listener.responseDb(impulse, Measurement.number(hz));
  }
}
