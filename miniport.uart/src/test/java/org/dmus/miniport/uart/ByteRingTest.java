package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ByteRingTest {

  @Test
  void capacityIsRoundedUpToAPowerOfTwo() {
    assertThat(new ByteRing(781).capacity()).isEqualTo(1_024);
    assertThat(new ByteRing(256).capacity()).isEqualTo(256);
  }

  @Test
  void aFullRingTakesNoMore() {
    ByteRing ring = new ByteRing(16);
    assertThat(ring.write(new byte[20], 0, 20)).isEqualTo(16);
    assertThat(ring.write(new byte[1], 0, 1)).isZero();
    ring.consume(5);
    assertThat(ring.free()).isEqualTo(5);
  }

  @Test
  void aMillionBytesPassBetweenTwoThreadsUnchanged() throws Exception {
    long seed = System.nanoTime();
    byte[] sent = new byte[1_000_000];
    new Random(seed).nextBytes(sent);
    ByteRing ring = new ByteRing(256);
    CompletableFuture<byte[]> received =
        CompletableFuture.supplyAsync(() -> receive(ring, sent.length));
    for (int at = 0; at < sent.length; ) {
      at += ring.write(sent, at, Math.min(37, sent.length - at));
    }
    assertThat(received.get(30, TimeUnit.SECONDS)).as("seed %d", seed).isEqualTo(sent);
  }

  private static byte[] receive(ByteRing ring, int total) {
    byte[] received = new byte[total];
    byte[] chunk = new byte[50];
    for (int at = 0; at < total; ) {
      int count = ring.peek(chunk, 50);
      System.arraycopy(chunk, 0, received, at, count);
      ring.consume(count);
      at += count;
    }
    return received;
  }
}
