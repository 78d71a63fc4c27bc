package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanAccuracyTest {
  private static final double DB = 0.1;

  /** Below this a side is as good as silent: nobody can tell its level. */
  private static final double SILENT_DB = -60;

  private static void assertPan(Performance p, double pan, String what) {
    p.render(Bank.SETTLED);
    assertSide(p.left, Standard.leftDb(pan), what + " left");
    assertSide(p.right, Standard.rightDb(pan), what + " right");
  }

  private static void assertSide(float[] side, double expectedDb, String what) {
    double db = Listener.db(side[Bank.SETTLED - 1], TestBank.DC_LEVEL);
    if (expectedDb > SILENT_DB) {
      assertThat(db).as(what).isCloseTo(expectedDb, within(DB));
    } else {
      assertThat(db).as(what).isLessThan(SILENT_DB);
    }
  }

  @Test
  void everyValueOfControllerTenHasItsPlace() {
    Performance p = Bank.constant().on(0, 0, 60, 127);
    for (int value = 0; value < 128; value++) {
      assertPan(p.cc(0, 0, 10, value), Standard.pan(value), "pan " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, -0.4, -0.25, -0.01, 0, 0.1, 0.33, 0.5})
  void aConstantPlacesTheRegion(double place) {
    assertPan(
        Bank.constant(Bank.level(DST_PAN, place)).on(0, 0, 60, 127), place, "constant " + place);
  }

  @Test
  void controllerAndConstantAdd() {
    assertPan(
        Bank.constant(Bank.level(DST_PAN, -0.2)).cc(0, 0, 10, 80).on(0, 0, 60, 127),
        Standard.pan(80) - 0.2,
        "sum");
  }

  @Test
  void theKeySpreadsAnInstrumentOverTheField() {
    Connection spread =
        new Connection(
            SRC_KEY_NUMBER,
            SRC_NONE,
            DST_PAN,
            sourceTransform(TRN_NONE, true, false),
            DlsUnits.fractionToPercent(0.5));
    for (int key = 0; key < 128; key += 9) {
      assertPan(
          Bank.constant(spread).on(0, 0, key, 127), 0.5 * (2 * key / 128.0 - 1), "key " + key);
    }
  }
}
