package org.dmus.picture.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.dmus.picture.Wavs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
  private static final int RATE = 48_000;
  @TempDir Path folder;

  @Test
  void aSineHasItsPowerInItsBin() throws IOException {
    double binHz = RATE / 4_096.0;
    Path wav =
        Wavs.pcm16(folder.resolve("a.wav"), RATE, 1, RATE, Wavs.sine(100 * binHz, RATE, 0.5));
    try (SoundFile file = SoundFile.open(wav)) {
      Analysis analysis = new Analysis(file, 0.1);
      assertThat(analysis.binHz()).isEqualTo(binHz);
      analysis.run(
          0,
          RATE,
          4_096,
          (channel, middle, power) -> {
            if (middle > 4_096 && middle < RATE - 4_096) {
              assertThat(Decibels.ofPower(power[100])).isCloseTo(-6.02, within(0.01));
              assertThat(Decibels.ofPower(power[110])).isLessThan(-90);
            }
          });
    }
  }

  @Test
  void theEnvelopeOfAPartHasItsPeakAndItsPower() throws IOException {
    Path wav =
        Wavs.pcm16(
            folder.resolve("a.wav"), RATE, 2, RATE, (frame, channel) -> channel == 0 ? 0.25 : -0.5);
    try (SoundFile file = SoundFile.open(wav)) {
      Envelope envelope = Envelope.of(file, 1_000, 30_000, 7);
      assertThat(envelope.peak(0)).isCloseTo(0.25, within(1e-4));
      assertThat(envelope.rms(1)).isCloseTo(0.5, within(1e-4));
      assertThat(envelope.high(1, 6)).isCloseTo(-0.5f, within(1e-4f));
      assertThat(envelope.clipped()).isZero();
    }
  }
}
