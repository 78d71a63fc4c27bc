package org.dmus.miniport.synth.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What swings and rises otherwise in a SoundFont (2.04 §8.1.2, generators 5 and 26). */
class SoundFontModulatorsTest {
  private static final int PERIOD = 1 << 10;
  private static final int SECOND = 44_100;

  @ParameterizedTest
  @CsvSource({"0,0", "64,0.25", "128,0.5", "256,1", "512,0", "640,-0.5", "768,-1", "1023,-0.0039"})
  void theLfoIsATriangleThatBeginsUpwardsFromZero(int time, float height) {
    Lfo lfo = new Lfo();
    lfo.start(0, true);
    lfo.rate(0, 1, PERIOD);

    assertThat(lfo.at(time)).isEqualTo(height, within(0.001f));
  }

  @Test
  void theTriangleWaitsForItsDelay() {
    Lfo lfo = new Lfo();
    lfo.start(100, true);
    lfo.rate(0, 1, PERIOD);

    assertThat(lfo.at(100)).isZero();
    assertThat(lfo.at(100 + PERIOD / 4)).isEqualTo(1, within(0.001f));
  }

  /** Peers: FluidSynth 2.3.1 is at 0.580, 0.747, 0.873 of the depth, SpessaSynth 4.3 at 0.575. */
  @ParameterizedTest
  @CsvSource({"0.1,0.5833", "0.25,0.7491", "0.5,0.8746", "1,1"})
  void theModulationEnvelopeAttacksAlongTheConvexCurve(double seconds, float height) {
    ModulationEnvelope envelope = new ModulationEnvelope();
    envelope.start(0, SECOND, 0, SECOND, 0, true);

    assertThat(envelope.level((int) (seconds * SECOND))).isEqualTo(height, within(0.001f));
  }

  @Test
  void theModulationEnvelopeDecaysAlongALineAllTheSame() {
    ModulationEnvelope envelope = new ModulationEnvelope();
    envelope.start(0, SECOND, 0, SECOND, 0, true);

    assertThat(envelope.level(SECOND + SECOND / 4)).isEqualTo(0.75f, within(0.001f));
  }
}
