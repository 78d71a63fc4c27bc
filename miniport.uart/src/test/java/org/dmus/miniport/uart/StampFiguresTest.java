package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.dmus.miniport.fakes.PseudoTerminals;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.PathLink;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How far the stamp of a byte is from when it was written to a pseudo terminal. The cable says when
 * that was: the program that sends has two more wake-ups before it. Figures are printed, for {@code
 * -Ddmus.terminal.seconds=N}; half a second otherwise.
 */
@Timeout(120)
class StampFiguresTest {

  private static final double SECONDS =
      Double.parseDouble(System.getProperty("dmus.terminal.seconds", "0.5"));
  private static final int COUNT = (int) (200 * SECONDS);
  private static final int FIFO_BYTES = 64;
  private static final int NANOS_PER_UNIT = 100;
  private static final int ACTIVE_SENSING = 0xFE;

  /** A tick of arecordmidi unless told otherwise: 384 a quarter, 120 quarters a minute. */
  private static final long TICK_100NS = 13_021;

  private final long[] given = new long[COUNT];
  private final long[] stamps = new long[COUNT];
  @TempDir Path folder;

  private static long now100ns() {
    Instant now = Instant.now();
    return now.getEpochSecond() * ReferenceTime.PER_SECOND + now.getNano() / NANOS_PER_UNIT;
  }

  @Test
  void aStampIsNeverBeforeTheByteAndSaysWhenItCame() throws Exception {
    long[] written = send();
    assertThat(written).hasSize(COUNT);
    long[] errors = sorted(i -> stamps[i] - written[i]);
    assertThat(errors[0]).isNotNegative();
    print("stamps after the byte was written to the pty", errors);
    long first = stamps[0];
    print(
        "in ticks, as arecordmidi",
        sorted(i -> Math.abs((stamps[i] - first) / TICK_100NS * TICK_100NS + first - written[i])));
    print(
        "after it was given to the cable, two wake-ups before", sorted(i -> stamps[i] - given[i]));
  }

  /** Sends one byte after the other; returns when each was written to the near end. */
  private long[] send() throws Exception {
    Path near = folder.resolve("near");
    Path far = folder.resolve("far");
    Path trace = folder.resolve("trace");
    Process cable = PseudoTerminals.traced(near, far, trace);
    Semaphore came = new Semaphore(0);
    byte[] one = new byte[1];
    try (InputLine input =
            InputLine.open(
                PathLink.at(near), FIFO_BYTES, StampFiguresTest::now100ns, came::release);
        OutputStream out = new FileOutputStream(far.toFile())) {
      input.accept(true);
      for (int i = 0; i < COUNT; i++) {
        given[i] = now100ns();
        out.write(ACTIVE_SENSING);
        assertThat(came.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        stamps[i] = input.ring().firstTime100ns();
        input.ring().read(one, 1);
        LockSupport.parkNanos(4_000_000 + i % 7 * 100_000);
      }
    } finally {
      PseudoTerminals.unplug(cable);
    }
    return CableTrace.times100ns(trace);
  }

  private static long[] sorted(IntToLongFunction error100ns) {
    return IntStream.range(0, COUNT).mapToLong(error100ns::applyAsLong).sorted().toArray();
  }

  private static void print(String what, long[] errors100ns) {
    double[] ms = Arrays.stream(errors100ns).mapToDouble(e -> e / 10_000.0).toArray();
    System.out.printf(
        "%-52s p50 %.3f, p99 %.3f, max %.3f ms of %d%n",
        what, ms[COUNT / 2], ms[COUNT * 99 / 100], ms[COUNT - 1], COUNT);
  }
}
