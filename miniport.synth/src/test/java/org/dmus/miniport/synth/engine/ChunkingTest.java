package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.dmus.miniport.synth.bank.SoundBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkingTest {
  private static final int FRAMES = 6 * TestBank.RATE;
  private static final long SEED = 4711;

  /** Recorded on OpenJDK 17 and 25; any change of the sound changes it, and must be meant. */
  private static final long EXPECTED_CRC = 3530992205L;

  /** Notes, controllers and bends on every channel, more than there are voices. */
  private static Performance busy() {
    SoundBank bank = RichBank.build();
    bank.prepare();
    Performance p =
        new Performance(
            bank, SynthesizerSettings.at(TestBank.RATE).withPolyphony(24).withChannelGroups(2));
    Random random = new Random(SEED);
    for (int i = 0; i < 1_200; i++) {
      int frame = random.nextInt(FRAMES * 2 / 3);
      int channel = random.nextInt(16);
      p.group(random.nextInt(3));
      switch (random.nextInt(8)) {
        case 0 -> p.cc(frame, channel, random.nextInt(128), random.nextInt(128));
        case 1 -> p.bend(frame, channel, random.nextInt(16_384));
        case 2 -> p.program(frame, channel, random.nextInt(4));
        default -> {
          int key = 30 + random.nextInt(60);
          p.on(frame, channel, key, 1 + random.nextInt(127));
          p.off(frame + random.nextInt(TestBank.RATE), channel, key);
        }
      }
    }
    return p;
  }

  private static long crc(Performance p) {
    CRC32 crc = new CRC32();
    for (int i = 0; i < p.left.length; i++) {
      update(crc, Float.floatToRawIntBits(p.left[i]));
      update(crc, Float.floatToRawIntBits(p.right[i]));
    }
    return crc.getValue();
  }

  private static void update(CRC32 crc, int bits) {
    for (int shift = 0; shift < 32; shift += 8) {
      crc.update(bits >>> shift);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 333, 441, 4_096, FRAMES})
  void theBytesDoNotDependOnTheLengthOfTheCalls(int chunk) {
    float[] whole = busy().renderIn(FRAMES, 512).left;
    float[] parts = busy().renderIn(FRAMES, chunk).left;
    assertThat(Arrays.mismatch(parts, whole)).as("seed %d", SEED).isEqualTo(-1);
  }

  @Test
  void theBytesAreTheSameOnEveryJvm() {
    assertThat(crc(busy().renderIn(FRAMES, 441))).isEqualTo(EXPECTED_CRC);
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
