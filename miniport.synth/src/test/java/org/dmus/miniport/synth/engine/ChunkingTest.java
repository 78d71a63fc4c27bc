package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkingTest {
  private static final int FRAMES = BusyPerformance.FRAMES;
  private static final long SEED = BusyPerformance.SEED;

  private static Performance busy() {
    return BusyPerformance.start();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 333, 441, 4_096, FRAMES})
  void theBytesDoNotDependOnTheLengthOfTheCalls(int chunk) {
    float[] whole = busy().renderIn(FRAMES, 512).left;
    float[] parts = busy().renderIn(FRAMES, chunk).left;
    assertThat(Arrays.mismatch(parts, whole)).as("seed %d", SEED).isEqualTo(-1);
  }

  @Test
  void everySampleIsANormalNumber() {
    Performance p = busy().renderIn(FRAMES, 441);
    for (int i = 0; i < FRAMES; i++) {
      float x = p.left[i];
      assertThat(x == 0 || Math.abs(x) >= Float.MIN_NORMAL && Float.isFinite(x))
          .as("seed %d: sample %d is %s", SEED, i, x)
          .isTrue();
    }
  }

  @Test
  void renderingAllocatesNothing() {
    Performance p = busy();
    float[] left = new float[FRAMES];
    float[] right = new float[FRAMES];
    p.synthesizer.render(left, right, 0, 441, 0);
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int at = 441; at + 441 <= FRAMES; at += 441) {
      p.synthesizer.render(left, right, at, 441, at);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }
}
