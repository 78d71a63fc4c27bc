package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SequenceTest {

  @Test
  void whatIsTheSameIsFine() {
    assertThatCode(() -> Sequence.assertBytes("bytes", new byte[] {1}, new byte[] {1}))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsMissingAtTheEndIsCounted() {
    byte[] expected = {(byte) 0xB0, 7, 1, (byte) 0xF8};
    byte[] actual = {(byte) 0xB0, 7};
    assertThatThrownBy(() -> Sequence.assertBytes("bytes that left", actual, expected))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "bytes that left: 2 instead of 4; the first that differs is number 2, from 0:"
                + " nothing instead of 01 F8");
  }

  @Test
  void theFirstSampleThatDiffersIsTold() {
    float[] expected = {0, 0.5f};
    assertThatThrownBy(() -> Sequence.assertSamples("samples", new float[2], expected))
        .hasMessage("samples; the first that differs is number 1, from 0: 0.0 instead of 0.5");
  }
}
