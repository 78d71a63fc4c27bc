package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.dmus.dls.sound.SoundBank;
import org.junit.jupiter.api.Test;

/** Whatever is sent, in whatever order: every sample is a number, and acting takes no memory. */
class ControlFuzzTest {
  private static final int FRAMES = 2_000;
  private static final int GROUPS = Integer.getInteger("dmus.fuzz.groups", 2);
  private static final int ROUNDS =
      Integer.getInteger("dmus.fuzz.seconds", 6) * TestBank.RATE / FRAMES;

  /** Beginnings of messages that are understood; what follows is random. */
  private static final int[][] HEADS = {
    {0x7E, 0x7F, 8},
    {0x7F, 0x7F, 8},
    {0x7F, 0x7F, 4},
    {0x7F, 0x7F, 4, 5, 1, 1, 1, 1},
    {0x7F, 0x7F, 9},
    {0x7F, 0x7F, 0x0A, 1},
    {0x7E, 0x7F, 0x0A},
    {0x7E, 0x7F, 9},
    {0x41, 0x10, 0x42, 0x12, 0x40},
    {0x41, 0x10, 0x42, 0x12, 0x40, 1},
    {0x41, 0x10, 0x42, 0x12, 0x41},
    {0x43, 0x10, 0x4C, 0, 0},
    {0x43, 0x10, 0x4C, 2, 1},
    {0x43, 0x10, 0x4C, 8},
    {0x43, 0x10, 0x4C, 0x30},
    {0x43, 0x00, 0x4C, 0, 3, 8},
    {0x41, 0x10, 0x42, 0x12, 0x40, 0x11, 0x1A},
    {0x41, 0x10, 0x42, 0x12, 0x40, 0x21},
    {}
  };

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long seed = Long.getLong("dmus.fuzz.seed", System.nanoTime());
  private final float[] left = new float[FRAMES];
  private final float[] right = new float[FRAMES];
  private Random random;
  private Performance p;

  private void begin() {
    random = new Random(seed);
    p =
        new Performance(
            prepared(),
            SynthesizerSettings.at(TestBank.RATE)
                .withPolyphony(24)
                .withChannelGroups(GROUPS)
                .withEffects(true));
  }

  private static SoundBank prepared() {
    SoundBank bank = RichBank.build();
    bank.prepare();
    return bank;
  }

  private void sysex(long frame) {
    int[] head = HEADS[random.nextInt(HEADS.length)];
    int[] bytes = new int[head.length + 2 + random.nextInt(random.nextInt(10) == 0 ? 420 : 24)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random.nextInt(random.nextInt(50) == 0 ? 256 : 128);
    }
    bytes[0] = 0xF0;
    System.arraycopy(head, 0, bytes, 1, head.length);
    if (random.nextInt(8) != 0) {
      bytes[bytes.length - 1] = 0xF7;
      repairChecksum(bytes);
    }
    p.sysex(frame, bytes);
  }

  private static void repairChecksum(int[] bytes) {
    if (bytes.length > 10 && bytes[1] == 0x41) {
      int sum = 0;
      for (int i = 5; i < bytes.length - 2; i++) {
        sum += bytes[i];
      }
      bytes[bytes.length - 2] = -sum & 0x7F;
    }
  }

  private void anything(long frame) {
    int channel = random.nextInt(16);
    p.group(random.nextInt(GROUPS + 1));
    switch (random.nextInt(8)) {
      case 0, 1 -> sysex(frame);
      case 2 -> p.cc(frame, channel, random.nextInt(128), random.nextInt(128));
      case 3 ->
          p.nrpn(frame, channel, random.nextInt(2) + random.nextInt(32), random.nextInt(128), 99);
      case 4 -> p.rpn(frame, channel, random.nextInt(6), random.nextInt(128), random.nextInt(128));
      case 5 -> p.send(frame, 0xA0 + 16 * random.nextInt(5) | channel, 60, random.nextInt(128));
      default -> p.on(frame, channel, 30 + random.nextInt(60), random.nextInt(128));
    }
  }

  /** Sends a round of anything and renders it; returns the bytes that rendering took. */
  private long round(int number) {
    long start = (long) number * FRAMES;
    for (int i = 0; i < 60; i++) {
      anything(start + random.nextInt(FRAMES));
    }
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    THREADS.getCurrentThreadAllocatedBytes();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    p.synthesizer.render(left, right, 0, FRAMES, start);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void everySampleIsANumber() {
    begin();
    for (int round = 0; round < ROUNDS; round++) {
      round(round);
      for (int i = 0; i < FRAMES; i++) {
        assertThat(isNumber(left[i]) && isNumber(right[i]))
            .as("seed %d, round %d, frame %d: %s %s", seed, round, i, left[i], right[i])
            .isTrue();
      }
    }
    assertThat(p.synthesizer.statistics().damagedMessages()).as("seed %d", seed).isPositive();
  }

  /** Neither infinite nor so small that arithmetic becomes slow. */
  private static boolean isNumber(float x) {
    return Float.isFinite(x) && (x == 0 || Math.abs(x) >= Float.MIN_NORMAL);
  }

  @Test
  void noMessageTakesMemoryWhenItActs() {
    long taken = 0;
    for (int pass = 0; pass < 2; pass++) {
      taken = 0; // the first pass loads classes
      begin();
      for (int round = 0; round < ROUNDS; round++) {
        taken += round(round);
      }
    }
    assertThat(taken).as("seed %d: bytes", seed).isZero();
  }
}
