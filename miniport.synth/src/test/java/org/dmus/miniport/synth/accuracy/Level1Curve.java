package org.dmus.miniport.synth.accuracy;

import static org.dmus.dls.Articulator.*;

import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** Curves that were measured of a Level 1 bank only: blocks as chunk {@code art1} has them. */
enum Level1Curve implements Measurement {
  SAMPLE_GAIN_DB(0.3) {
    @Override
    public double standard(String x) {
      return Measurement.number(x);
    }

    @Override
    public double ours(Level level, String x) {
      int gain = DlsUnits.dbToGain(Measurement.number(x));
      return Curve.db(level.of(wave(TestBank.DC, 0, gain)).on(0, 0, 60, 127));
    }
  },
  SAMPLE_FINE_TUNE_CENTS(2) {
    @Override
    public double standard(String x) {
      return Measurement.number(x);
    }

    @Override
    public double ours(Level level, String x) {
      int cents = (int) Measurement.number(x);
      return Curve.cents(level.of(wave(TestBank.SINE, cents, 0)), 60);
    }
  },
  LFO_PITCH_100_CENTS(3) {
    @Override
    public double standard(String x) {
      return x.equals("mean") ? 0 : x.equals("min") ? -100 : 100;
    }

    @Override
    public double ours(Level level, String x) {
      Connection swing = Bank.toCents(SRC_LFO, DST_PITCH, TRN_NONE, 100);
      return Curve.swing(level.sine(Bank.pitch(DST_LFO_FREQUENCY, 5), swing), x);
    }
  },

  /** The amplifier goes no higher than full scale. */
  LFO_GAIN_6_DB(0.5) {
    @Override
    public double standard(String x) {
      return x.equals("min") ? -6 : 0;
    }

    @Override
    public double ours(Level level, String x) {
      Connection tremolo = Bank.toGain(SRC_LFO, TRN_NONE, 6);
      Performance p = level.constant(Bank.pitch(DST_LFO_FREQUENCY, 5), tremolo);
      p.on(0, 0, 60, 127).render(Bank.RATE);
      double extreme = p.left[Bank.RATE / 2];
      for (int i = Bank.RATE / 2; i < Bank.RATE; i++) {
        extreme = x.equals("min") ? Math.min(extreme, p.left[i]) : Math.max(extreme, p.left[i]);
      }
      return Listener.db(extreme, Bank.CENTRE);
    }
  },

  /** The fixed connection of velocities, said once more: it attenuates, once. */
  STATED_VELOCITY_DB(0.3) {
    @Override
    public double standard(String x) {
      return Standard.attenuationDb((int) Measurement.number(x));
    }

    @Override
    public double ours(Level level, String x) {
      Connection stated = Bank.toGain(SRC_KEY_ON_VELOCITY, TRN_CONCAVE, 96);
      return Curve.db(level.constant(stated).on(0, 0, 60, (int) Measurement.number(x)));
    }
  },
  MOD_WHEEL_CENTS(3) {
    @Override
    public double standard(String x) {
      return 0;
    }

    @Override
    public double ours(Level level, String x) {
      return Curve.swing(level.sine().cc(0, 0, 1, 127), x);
    }
  },
  PRESSURE_CENTS(3) {
    @Override
    public double standard(String x) {
      return 0;
    }

    @Override
    public double ours(Level level, String x) {
      return Curve.swing(level.sine().send(0, 0xD0, 127, 0), x);
    }
  };

  private final double tolerance;

  Level1Curve(double tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  public double tolerance() {
    return tolerance;
  }

  private static DlsWave wave(int index, int fineTuneCents, int gain) {
    DlsWave wave = new TestBank().collection().waves().get(index);
    WaveSample sample = wave.sample().orElseThrow();
    return new DlsWave(
        wave.sampleRate(),
        wave.samples(),
        Optional.of(new WaveSample(sample.unityNote(), fineTuneCents, gain, 0, sample.loop())),
        DlsInfo.EMPTY,
        Optional.empty());
  }
}
