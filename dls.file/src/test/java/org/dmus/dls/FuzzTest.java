package org.dmus.dls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.dmus.dls.soundfont.FontBuilder;
import org.junit.jupiter.api.Test;

/** Damages good files at random; {@code dmus.fuzz.seed} and {@code dmus.fuzz.runs} repeat a run. */
class FuzzTest {
  private static final int[] EDGES = {0, 1, 2, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFFFFFF, 0x80000000, -1};

  private final long seed = Long.getLong("dmus.fuzz.seed", System.nanoTime());
  private final int runs = Integer.getInteger("dmus.fuzz.runs", 30_000);

  @Test
  void noMutationEscapesTheDeclaredException() {
    System.out.println("dmus.fuzz.seed=" + seed + " dmus.fuzz.runs=" + runs);
    Random random = new Random(seed);
    byte[][] seeds = {
      new FileBuilder().bytes(), TestCollections.bytes(TestCollections.full()), FontBuilder.full()
    };
    int accepted = 0;
    long start = System.nanoTime();
    for (int run = 0; run < runs; run++) {
      byte[] damaged = mutated(seeds[run % seeds.length], random);
      if (ReaderContract.check(damaged, "seed " + seed + " run " + run)) {
        accepted++;
      }
    }
    System.out.printf("%,.0f executions/s%n", runs * 1e9 / (System.nanoTime() - start));
    assertThat(accepted).as("some mutations are repaired, some are refused").isBetween(1, runs - 1);
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int damages = 1 + random.nextInt(4);
    for (int i = 0; i < damages; i++) {
      bytes = damaged(bytes, random);
    }
    return bytes;
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    if (bytes.length < 16) {
      return bytes;
    }
    int at = random.nextInt(bytes.length - 4);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (random.nextInt(6)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt();
      case 2 -> words.putInt(at & ~1, EDGES[random.nextInt(EDGES.length)]);
      case 3 -> words.putShort(at & ~1, (short) EDGES[random.nextInt(EDGES.length)]);
      case 4 -> {
        return Arrays.copyOf(bytes, at);
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(64), bytes.length - Math.max(at, from));
        System.arraycopy(bytes, from, bytes, at, Math.max(0, length));
      }
    }
    return bytes;
  }
}
