package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.assertj.core.data.Percentage;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.voice.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rate and delay of both LFOs, heard as a tremolo of a constant. */
class LfoAccuracyTest {
  private static final double MIDDLE_DB = -20;

  @ParameterizedTest
  @CsvSource({"0.1,0.01", "0.5,1", "1,0.2", "5,0.01", "7.3,0.5", "20,0.1"})
  void rateAndDelayAreTheirConnections(double hz, double delay) {
    for (int lfo : new int[] {SRC_LFO, SRC_VIBRATO}) {
      boolean first = lfo == SRC_LFO;
      int frames = (int) ((delay + 2.7 / hz) * Bank.RATE);
      Performance p =
          Bank.constant(
                  Bank.gain(MIDDLE_DB),
                  Bank.toGain(lfo, sourceTransform(TRN_NONE, true, false), 10),
                  Bank.pitch(first ? DST_LFO_FREQUENCY : DST_VIB_FREQUENCY, hz),
                  Bank.time(first ? DST_LFO_START_DELAY : DST_VIB_START_DELAY, delay))
              .on(0, 0, 60, 127)
              .render(frames);
      double middle = Bank.CENTRE * Math.pow(10, MIDDLE_DB / 20);
      double high = Bank.CENTRE * Math.pow(10, (MIDDLE_DB + 5) / 20);
      int up = Listener.crossing(p.left, 0, high, true);
      int down = Listener.crossing(p.left, up, middle, false);
      int secondUp = Listener.crossing(p.left, down, high, true);
      int secondDown = Listener.crossing(p.left, secondUp, middle, false);
      double period = Bank.RATE / hz;
      assertThat((double) secondDown - down).isCloseTo(period, Percentage.withPercentage(1));
      assertThat(secondUp - up).isCloseTo((int) period, within(Voice.BLOCK));
      // a sine is at half its height after a twelfth of its period
      assertThat(up).isCloseTo((int) (delay * Bank.RATE + period / 12), within(Voice.BLOCK));
      assertThat(Listener.db(p.left[(int) (delay * Bank.RATE)], middle)).isCloseTo(0, within(0.2));
    }
  }
}
