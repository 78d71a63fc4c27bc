package org.dmus.miniport.synth.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruePeakTest {

  private static float highest(double cyclesPerFrame, double phase) {
    TruePeak meter = new TruePeak(0.1f);
    float highest = 0;
    for (int i = 0; i < 10_000; i++) {
      float x = (float) Math.sin(2 * Math.PI * (cyclesPerFrame * i + phase));
      float level = meter.next(x);
      highest = i > 1_000 ? Math.max(highest, level) : highest;
    }
    return highest;
  }

  @Test
  void theCrestBetweenFramesIsFound() {
    // every frame lies at 0.707
    assertThat(highest(0.25, 0.125)).isCloseTo(1, within(0.02f));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.2, 0.3, 0.37})
  void theLevelOfATonesCrestIsExactToAQuarterOfADecibel(double cyclesPerFrame) {
    float most = 0;
    for (int i = 0; i < 8; i++) {
      most = Math.max(most, highest(cyclesPerFrame, i / 8.0));
    }
    assertThat(20 * Math.log10(most)).isCloseTo(0, within(0.25));
  }

  @Test
  void theLevelOfAFrameComesSixFramesLater() {
    TruePeak meter = new TruePeak(0.1f);
    assertThat(meter.next(1)).isLessThan(0.7f);
    for (int i = 1; i < TruePeak.DELAY_FRAMES; i++) {
      meter.next(0);
    }
    assertThat(meter.next(0)).isEqualTo(1);
  }

  @Test
  void theLimiterKeepsCrestsBetweenFramesDownToo() {
    MixBuses buses = new MixBuses(1, 0, false);
    Limiter limiter = new Limiter(44_100, buses);
    float highest = 0;
    for (int block = 0; block < 100; block++) {
      for (int i = 0; i < MixBus.SEGMENT; i++) {
        // every frame is below the ceiling, the crests are 1.2
        buses.get(0).left[i] = (float) (1.2 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
        buses.get(0).right[i] = 0;
      }
      limiter.process(MixBus.SEGMENT);
      for (int i = 0; block > 0 && i < MixBus.SEGMENT; i++) {
        highest = Math.max(highest, Math.abs(buses.get(0).left[i]));
      }
    }
    double crest = highest * Math.sqrt(2);
    assertThat(20 * Math.log10(crest / Limiter.CEILING)).isCloseTo(0, within(0.2));
  }
}
