package org.dmus.miniport.synth.accuracy;

import static org.dmus.dls.Articulator.*;

import java.util.Arrays;
import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** The curves that were measured of others: how far apart is alike, the standard's, ours. */
enum Curve {
  BEND_RANGE_2_CENTS(2) {
    @Override
    double standard(String x) {
      return 200 * (2 * number(x) / 16_384 - 1);
    }

    @Override
    double ours(String x) {
      return cents(Bank.sine().bend(0, 0, (int) number(x)), 60);
    }
  },
  BEND_RANGE_12_CENTS(2) {
    @Override
    double standard(String x) {
      return 1_200 * (2 * number(x) / 16_384 - 1);
    }

    @Override
    double ours(String x) {
      return cents(Bank.sine().rpn(0, 0, 0, 12, 0).bend(0, 0, (int) number(x)), 60);
    }
  },
  RPN1_CENTS(2) {
    @Override
    double standard(String x) {
      return 100 * (number(x) - 64) / 64;
    }

    @Override
    double ours(String x) {
      return cents(Bank.sine().rpn(0, 0, 1, (int) number(x), 0), 60);
    }
  },
  RPN2_CENTS(2) {
    @Override
    double standard(String x) {
      return 100 * (number(x) - 64);
    }

    @Override
    double ours(String x) {
      return cents(Bank.sine().rpn(0, 0, 2, (int) number(x), 0), 60);
    }
  },
  KEY_CENTS_ERROR(2) {
    @Override
    double standard(String x) {
      return 0;
    }

    @Override
    double ours(String x) {
      int key = (int) number(x);
      return cents(Bank.sine(), key) - 100 * (key - 60);
    }
  },
  VELOCITY_DB(0.3) {
    @Override
    double standard(String x) {
      return Standard.attenuationDb((int) number(x));
    }

    @Override
    double ours(String x) {
      return db(Bank.constant().on(0, 0, 60, (int) number(x)));
    }
  },
  CC7_DB(0.3) {
    @Override
    double standard(String x) {
      return Standard.attenuationDb((int) number(x));
    }

    @Override
    double ours(String x) {
      return db(Bank.constant().cc(0, 0, 7, (int) number(x)).on(0, 0, 60, 127));
    }
  },
  CC11_DB(0.3) {
    @Override
    double standard(String x) {
      return Standard.attenuationDb((int) number(x));
    }

    @Override
    double ours(String x) {
      return db(Bank.constant().cc(0, 0, 11, (int) number(x)).on(0, 0, 60, 127));
    }
  },
  PAN_LEFT_DB(0.5) {
    @Override
    double standard(String x) {
      return Standard.leftDb(Standard.pan((int) number(x))) - Standard.leftDb(0);
    }

    @Override
    double ours(String x) {
      return db(Bank.constant().cc(0, 0, 10, (int) number(x)).on(0, 0, 60, 127));
    }
  },
  PAN_RIGHT_DB(0.5) {
    @Override
    double standard(String x) {
      return Standard.rightDb(Standard.pan((int) number(x))) - Standard.rightDb(0);
    }

    @Override
    double ours(String x) {
      return right(Bank.constant().cc(0, 0, 10, (int) number(x)).on(0, 0, 60, 127));
    }
  },
  EG1_ATTACK_1S_DB(1.5) {
    @Override
    double standard(String x) {
      return 20 * Math.log10(Math.min(1, number(x)));
    }

    @Override
    double ours(String x) {
      return at(x, Bank.time(DST_EG1_ATTACK_TIME, 1));
    }
  },
  EG1_DECAY_1S_DB(1.5) {
    @Override
    double standard(String x) {
      return -96 * number(x);
    }

    @Override
    double ours(String x) {
      return at(x, Bank.time(DST_EG1_DECAY_TIME, 1), Bank.level(DST_EG1_SUSTAIN_LEVEL, 0));
    }
  },
  EG1_DECAY_2S_SUSTAIN_50_DB(1.5) {
    @Override
    double standard(String x) {
      return Math.max(-48, -48 * number(x));
    }

    @Override
    double ours(String x) {
      return at(x, Bank.time(DST_EG1_DECAY_TIME, 2), Bank.level(DST_EG1_SUSTAIN_LEVEL, 0.5));
    }
  },
  EG1_RELEASE_1S_DB(1.5) {
    @Override
    double standard(String x) {
      return -96 * number(x);
    }

    @Override
    double ours(String x) {
      Performance p = Bank.constant(Bank.time(DST_EG1_RELEASE_TIME, 1)).on(0, 0, 60, 127);
      p.render(Bank.RATE / 2).off(Bank.RATE / 2, 0, 60);
      return last(p, number(x));
    }
  },
  EG1_DELAY_HOLD_DECAY_DB(1.5) {
    @Override
    double standard(String x) {
      return Math.min(0, -96 * (number(x) - 1));
    }

    @Override
    double ours(String x) {
      return at(
          x,
          Bank.time(DST_EG1_DELAY_TIME, 0.5),
          Bank.time(DST_EG1_HOLD_TIME, 0.5),
          Bank.time(DST_EG1_DECAY_TIME, 1),
          Bank.level(DST_EG1_SUSTAIN_LEVEL, 0));
    }
  },
  EG2_PITCH_CENTS(20) {
    @Override
    double standard(String x) {
      double t = number(x);
      return t <= 1 ? 1_200 * t : Math.max(0, 1_200 * (2 - t));
    }

    @Override
    double ours(String x) {
      Performance p =
          Bank.sine(
              Bank.toCents(SRC_EG2, DST_PITCH, 0, 1_200),
              Bank.time(DST_EG2_ATTACK_TIME, 1),
              Bank.time(DST_EG2_DECAY_TIME, 1),
              Bank.level(DST_EG2_SUSTAIN_LEVEL, 0));
      int middle = (int) (number(x) * Bank.RATE);
      p.on(0, 0, 60, 127).render(middle + 441);
      return Listener.cents(Listener.hz(p.left, middle - 441, middle + 441), Bank.ROOT_HZ);
    }
  },
  CUTOFF_1000_DB(1) {
    @Override
    double standard(String x) {
      return LowPass.of(1_000.0 / Bank.RATE, 0).db(number(x) / Bank.RATE);
    }

    @Override
    double ours(String x) {
      return filtered(x, Bank.pitch(DST_FILTER_CUTOFF, 1_000));
    }
  },
  CUTOFF_1000_RESONANCE_12_DB(1) {
    @Override
    double standard(String x) {
      return LowPass.of(1_000.0 / Bank.RATE, 12).db(number(x) / Bank.RATE);
    }

    @Override
    double ours(String x) {
      return filtered(
          x,
          Bank.pitch(DST_FILTER_CUTOFF, 1_000),
          Connection.constant(DST_FILTER_Q, DlsUnits.dbToGain(12)));
    }
  },
  VIBRATO_100_CENTS(3) {
    @Override
    double standard(String x) {
      return x.equals("mean") ? 0 : x.equals("min") ? -100 : 100;
    }

    @Override
    double ours(String x) {
      Performance p =
          Bank.sine(
              Bank.toCents(SRC_VIBRATO, DST_PITCH, sourceTransform(TRN_NONE, true, false), 100),
              Bank.time(DST_VIB_START_DELAY, 0.01));
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
  },
  REGION_PAN_LEFT_DB(0.5) {
    @Override
    double standard(String x) {
      return Standard.leftDb(number(x)) - Standard.leftDb(0);
    }

    @Override
    double ours(String x) {
      return db(Bank.constant(Bank.level(DST_PAN, number(x))).on(0, 0, 60, 127));
    }
  },
  REGION_PAN_RIGHT_DB(0.5) {
    @Override
    double standard(String x) {
      return Standard.rightDb(number(x)) - Standard.rightDb(0);
    }

    @Override
    double ours(String x) {
      return right(Bank.constant(Bank.level(DST_PAN, number(x))).on(0, 0, 60, 127));
    }
  },
  REGION_FINE_TUNE_CENTS(2) {
    @Override
    double standard(String x) {
      return number(x);
    }

    @Override
    double ours(String x) {
      int tuning = DlsUnits.centsToRelative(number(x));
      return cents(Bank.sine(Connection.constant(DST_PITCH, tuning)), 60);
    }
  };

  /** How far apart measurements of the same thing lie. */
  final double tolerance;

  Curve(double tolerance) {
    this.tolerance = tolerance;
  }

  static Curve of(Oracles.Point point) {
    return valueOf(point.curve().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  abstract double standard(String x);

  abstract double ours(String x);

  private static double number(String x) {
    return Double.parseDouble(x);
  }

  private static double cents(Performance p, int key) {
    p.on(0, 0, key, 127).render(Bank.RATE / 2);
    return Listener.cents(Listener.hz(p.left, 500, p.left.length), Bank.ROOT_HZ);
  }

  private static double db(Performance p) {
    return last(p, (double) Bank.SETTLED / Bank.RATE);
  }

  private static double right(Performance p) {
    p.render(Bank.SETTLED);
    return Listener.db(p.right[Bank.SETTLED - 1], Bank.CENTRE);
  }

  private static double at(String seconds, Connection... articulation) {
    return last(Bank.constant(articulation).on(0, 0, 60, 127), number(seconds));
  }

  private static double last(Performance p, double seconds) {
    p.render((int) (seconds * Bank.RATE));
    return Listener.db(p.left[p.left.length - 1], Bank.CENTRE);
  }

  private static double filtered(String hz, Connection... articulation) {
    short[] click = new short[4_096];
    click[0] = 16_384;
    Performance p =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(0, articulation))
                .build(TestBank.wave(click, Optional.empty())));
    p.on(0, 0, 60, 127).render(click.length);
    double[] impulse = new double[click.length];
    for (int i = 0; i < impulse.length; i++) {
      impulse[i] = p.left[i] / Bank.CENTRE;
    }
    return Listener.responseDb(impulse, number(hz));
  }
}
