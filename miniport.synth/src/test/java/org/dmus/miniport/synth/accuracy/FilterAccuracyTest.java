package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import java.util.Optional;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter's response against {@link LowPass}, the solution of the standard's definition. */
class FilterAccuracyTest {
  private static final double DB = 0.5;
  private static final double DEEPEST_DB = -60;
  private static final int LENGTH = 8_192;
  private static final double THIRD_OF_AN_OCTAVE = Math.pow(2, 1 / 3.0);

  private static double[] impulse(int key, Connection... articulation) {
    short[] click = new short[LENGTH];
    click[0] = 16_384;
    Connection untuned = new Connection(SRC_KEY_NUMBER, SRC_NONE, DST_PITCH, 0, 0);
    Connection tuned = Connection.constant(DST_PITCH, DlsUnits.centsToRelative(6_000));
    Connection[] all = new Connection[articulation.length + 2];
    System.arraycopy(articulation, 0, all, 2, articulation.length);
    all[0] = untuned;
    all[1] = tuned;
    Performance p =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(0, all))
                .build(TestBank.wave(click, Optional.empty())));
    p.on(0, 0, key, 127).render(LENGTH);
    double[] out = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      out[i] = p.left[i] / Bank.CENTRE;
    }
    return out;
  }

  private static Connection resonance(double db) {
    return Connection.constant(DST_FILTER_Q, DlsUnits.dbToGain(db));
  }

  private static void assertResponse(double[] impulse, double cutoffHz, double resonanceDb) {
    LowPass standard = LowPass.of(cutoffHz / Bank.RATE, resonanceDb);
    for (double hz = 40; hz < Bank.RATE / 2.5; hz *= THIRD_OF_AN_OCTAVE) {
      double expected = standard.db(hz / Bank.RATE);
      if (expected > DEEPEST_DB) {
        assertThat(Listener.responseDb(impulse, hz))
            .as("cutoff %.0f Hz, resonance %.1f dB, at %.0f Hz", cutoffHz, resonanceDb, hz)
            .isCloseTo(expected, within(DB));
      }
    }
    assertThat(Listener.responseDb(impulse, cutoffHz))
        .as("cutoff %.0f Hz, resonance %.1f dB, at the cutoff", cutoffHz, resonanceDb)
        .isCloseTo(standard.db(cutoffHz / Bank.RATE), within(DB));
  }

  @ParameterizedTest
  @ValueSource(doubles = {185, 300, 777, 1_000, 2_345, 4_000, 6_000, 7_340})
  void everyResonanceOfEveryCutoffRespondsAsTheStandardSays(double cutoff) {
    for (double resonance : new double[] {0, 0.7, 1.5, 3, 5.2, 8, 12, 15.7, 19, 22.5}) {
      assertResponse(
          impulse(60, Bank.pitch(DST_FILTER_CUTOFF, cutoff), resonance(resonance)),
          cutoff,
          resonance);
    }
  }

  @Test
  void keyAndControllersMoveTheCutoff() {
    Connection byKey = Bank.toCents(SRC_KEY_NUMBER, DST_FILTER_CUTOFF, 0, 12_800);
    for (int key : new int[] {36, 60, 84}) {
      double cutoff = 250 * Math.pow(2, key / 12.0 - 3);
      assertResponse(
          impulse(key, Bank.pitch(DST_FILTER_CUTOFF, 250.0 / 8), byKey, resonance(6)), cutoff, 6);
    }
  }

  @Test
  void theSecondEnvelopeAndVelocityMoveTheCutoff() {
    double[] h =
        impulse(
            60,
            Bank.pitch(DST_FILTER_CUTOFF, 500),
            Bank.toCents(SRC_EG2, DST_FILTER_CUTOFF, 0, 1_200),
            Bank.toCents(SRC_KEY_ON_VELOCITY, DST_FILTER_CUTOFF, 0, 1_200 * 128 / 127.0));
    assertResponse(h, 2_000, 0);
  }
}
