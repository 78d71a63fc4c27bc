package org.dmus.miniport.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.ks.WaveFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToneMiniportTest {
  private static final int RATE = 44_100;

  private final ToneMiniport miniport = new ToneMiniport();

  @BeforeEach
  void prepare() {
    miniport.prepare(new WaveFormat(RATE, 1, WaveFormat.Encoding.FLOAT_32));
  }

  private float[] render(int frames) {
    float[] plane = new float[frames];
    miniport.render(new float[][] {plane}, 0, frames);
    return plane;
  }

  @Test
  void aKeyThatNobodyHoldsIsSilent() {
    assertThat(render(1_000)).containsOnly(0);
  }

  @Test
  void itIsInTune() {
    miniport.play(0x90, 69, 127); // the A that is 440 Hz
    float[] second = render(RATE);
    int periods = 0;
    for (int i = 1; i < second.length; i++) {
      periods += second[i - 1] < 0 && second[i] >= 0 ? 1 : 0;
    }
    assertThat(periods).isCloseTo(440, within(1));
  }

  @Test
  void aNoteBeginsAndEndsWithoutAClick() {
    float[] plane = new float[2_000];
    miniport.play(0x90, 69, 127);
    miniport.render(new float[][] {plane}, 0, 1_000);
    miniport.play(0x80, 69, 0);
    miniport.render(new float[][] {plane}, 1_000, 1_000);
    assertThat(steepest(plane)).isLessThan(0.008f); // of a sine of 440 Hz and 0.1: 0.0063
    assertThat(plane[0]).isZero();
    assertThat(plane[1_999]).isZero();
  }

  private static float steepest(float[] wave) {
    float steepest = 0;
    for (int i = 1; i < wave.length; i++) {
      steepest = Math.max(steepest, Math.abs(wave[i] - wave[i - 1]));
    }
    return steepest;
  }

  @Test
  void eachChannelHasKeysOfItsOwn() {
    miniport.play(0x90, 60, 100);
    miniport.play(0x91, 60, 100);
    miniport.play(0x80, 60, 0);
    render(RATE);
    assertThat(render(100)).isNotEqualTo(new float[100]);
  }

  @Test
  void whenTheMusicStopsEveryNoteEnds() {
    miniport.play(0x90, 60, 100);
    render(100);
    miniport.release();
    render(RATE / 10);
    assertThat(render(100)).containsOnly(0);
  }
}
