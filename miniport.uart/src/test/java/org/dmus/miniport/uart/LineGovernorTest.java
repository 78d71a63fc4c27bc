package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Random;
import org.dmus.link.LinkOutput;
import org.junit.jupiter.api.Test;

/** The pace of the line, on virtual time: no thread, no clock. */
class LineGovernorTest {

  private static final int MIDI_RATE = UartSettings.MIDI_BYTES_PER_SECOND;
  private static final long BYTE_NANOS = 320_000;

  private final TransmitFifo fifo = new TransmitFifo(LineGovernor.UNLIMITED, () -> {});
  private final ByteRing ring = fifo.ring();
  private final LineWriter writer = writer(MIDI_RATE);
  private final CountingLink link = new CountingLink();
  private long now = Long.MAX_VALUE - 1_000_000; // nanoTime may be anything, and may wrap

  @Test
  void everyByteOfABurstLeavesOneByteTimeAfterTheOneBefore() throws IOException {
    long start = now;
    put(1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(link.total).as("bytes at %d ns", now - start).isEqualTo(i);
      long wait = writer.step(link, now);
      assertThat(wait).isEqualTo(BYTE_NANOS);
      now += wait;
    }
    assertThat(link.total).isEqualTo(1_000);
    assertThat(now - start).isEqualTo(1_000 * BYTE_NANOS);
    assertThat(writer.step(link, now)).isEqualTo(LineWriter.IDLE);
  }

  @Test
  void lateWakeUpsNeitherSlowTheLineDownNorSpeedItUp() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long start = now;
    int wanted = 1_000_000;
    for (int sent = 0; sent < wanted; sent = link.total) {
      put(Math.min(ring.free(), 4_096));
      long wait = writer.step(link, now);
      long elapsed = now - start;
      assertThat((long) link.total)
          .as("bytes after %d ns, seed %d", elapsed, seed)
          .isLessThanOrEqualTo(elapsed / BYTE_NANOS + 1)
          .isGreaterThanOrEqualTo(elapsed / BYTE_NANOS);
      now += wait + random.nextInt((LineGovernor.CATCH_UP_BYTES - 1) * 320_000);
    }
  }

  @Test
  void theFirstByteLeavesAtOnceWhateverTheClockShows() throws IOException {
    now = Long.MIN_VALUE + 1;
    put(1);
    writer.step(link, now);
    assertThat(link.total).isEqualTo(1);
  }

  @Test
  void timeInWhichTheLineWasIdleIsNotMadeUpFor() throws IOException {
    put(1);
    writer.step(link, now);
    now += 10_000_000_000L;
    assertThat(writer.step(link, now)).isEqualTo(LineWriter.IDLE);
    put(100);
    assertThat(writer.step(link, now)).isEqualTo(BYTE_NANOS);
    assertThat(link.total).isEqualTo(2);
  }

  @Test
  void aBytePutRightAfterAnotherStillWaitsForItsByteTime() throws IOException {
    put(1);
    writer.step(link, now);
    assertThat(writer.step(link, now)).isEqualTo(LineWriter.IDLE);
    put(1);
    now += 100_000;
    assertThat(writer.step(link, now)).isEqualTo(220_000);
    assertThat(link.total).isEqualTo(1);
  }

  @Test
  void aStallIsMadeUpForWithNoMoreThanAShortMessage() throws IOException {
    put(1_000);
    writer.step(link, now);
    now += 1_000_000_000L;
    assertThat(writer.step(link, now)).isEqualTo(BYTE_NANOS);
    assertThat(link.total).isEqualTo(1 + LineGovernor.CATCH_UP_BYTES);
  }

  @Test
  void noSecondHasMoreThanAThousandthAboveTheRateHoweverLateItWakesUp() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    ArrayDeque<Long> second = new ArrayDeque<>();
    for (int sent = 0; sent < 200_000; sent = link.total) {
      put(Math.min(ring.free(), 4_096));
      long wait = writer.step(link, now);
      while (!second.isEmpty() && now - second.peek() >= 1_000_000_000L) {
        second.remove();
      }
      second.addAll(Collections.nCopies(link.total - sent, now));
      assertThat(second).as("seed %d", seed).hasSizeLessThanOrEqualTo(MIDI_RATE + MIDI_RATE / 1000);
      now += wait + (random.nextInt(50) == 0 ? random.nextInt(20_000_000) : random.nextInt(90_000));
    }
  }

  @Test
  void rateZeroWritesAllThereIs() throws IOException {
    LineWriter fast = writer(LineGovernor.UNLIMITED);
    put(4_000);
    assertThat(fast.step(link, now)).isZero();
    assertThat(link.total).isEqualTo(4_000);
  }

  @Test
  void withNobodyAtTheOtherEndBytesAreKeptAndTriedAgain() throws IOException {
    link.present = false;
    put(3);
    assertThat(writer.step(link, now)).isEqualTo(LineWriter.PEER_RETRY_NANOS);
    assertThat(writer.isWaiting()).isTrue();
    link.present = true;
    now += 60_000_000_000L;
    assertThat(writer.step(link, now)).isEqualTo(BYTE_NANOS);
    assertThat(link.total).isEqualTo(1);
    assertThat(writer.isWaiting()).isFalse();
  }

  private LineWriter writer(int bytesPerSecond) {
    return new LineWriter(
        fifo,
        new LineGovernor(bytesPerSecond),
        new SysexPace(new SysexSettings(0, 0, 0)),
        new ActiveSensing(false));
  }

  private void put(int count) {
    assertThat(ring.write(new byte[count], 0, count)).isEqualTo(count);
  }

  private static final class CountingLink implements LinkOutput {
    private int total;
    private boolean present = true;

    @Override
    public int write(ByteBuffer bytes) {
      int count = present ? bytes.remaining() : 0;
      bytes.position(bytes.position() + count);
      total += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
