package org.dmus.port.bench;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmus.client.DMusBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An event's whole way through the port, on one thread: DirectMusic buffer, pin, client, unpacker,
 * sequencer, ledger, latency histograms, stream, allocator. Nanoseconds per event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DataPathBenchmark {

  private static final int EVENTS = 512;
  private static final long SPACING_100NS = 1_000;
  private static final long SPAN_100NS = EVENTS * SPACING_100NS;

  private final DataPath path = new DataPath();
  private final ByteBuffer inOrder = records(inOrder());
  private final ByteBuffer shuffled = records(shuffled());
  private final ByteBuffer lasting = lasting();

  /** Creates the benchmark. */
  public DataPathBenchmark() {}

  private static List<Integer> inOrder() {
    return IntStream.range(0, EVENTS).boxed().collect(Collectors.toList());
  }

  private static List<Integer> shuffled() {
    List<Integer> order = inOrder();
    Collections.shuffle(order, new Random(1));
    return order;
  }

  private static ByteBuffer records(List<Integer> order) {
    ByteBuffer records = DMusBuffer.allocate(EVENTS * DMusBuffer.recordBytes(3));
    byte[] note = {(byte) 0x90, 60, 100};
    for (int i : order) {
      note[0] = (byte) (0x80 | (i & 1) << 4 | i >> 1 & 0x0F);
      DMusBuffer.put(records, 1, i * SPACING_100NS, note, 0, note.length);
    }
    return records.flip();
  }

  /** Controllers and bends in turns on all channels: each is told anew what lasts. */
  private static ByteBuffer lasting() {
    int[] controllers = {1, 7, 10, 11, 74};
    ByteBuffer records = DMusBuffer.allocate(EVENTS * DMusBuffer.recordBytes(3));
    for (int i = 0; i < EVENTS; i++) {
      int status = i % 3 == 0 ? 0xE0 : 0xB0;
      byte[] message = {
        (byte) (status | i & 0x0F),
        (byte) (status == 0xE0 ? i & 0x7F : controllers[i % controllers.length]),
        (byte) (i & 0x3F)
      };
      DMusBuffer.put(records, 1, i * SPACING_100NS, message, 0, message.length);
    }
    return records.flip();
  }

  /**
   * Writes a buffer of controllers and bends in the order of time, and moves time past the last.
   *
   * @return the events written
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int controllersInOrder() {
    return writeAndDeliver(lasting);
  }

  /**
   * Writes a buffer whose events are in the order of time, and moves time past the last.
   *
   * @return the events written
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int eventsInOrder() {
    return writeAndDeliver(inOrder);
  }

  /**
   * Writes a buffer whose events are in no order, and moves time past the last.
   *
   * @return the events written
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int eventsInNoOrder() {
    return writeAndDeliver(shuffled);
  }

  private int writeAndDeliver(ByteBuffer records) {
    records.rewind();
    int written = path.pin().write(records, path.now100ns());
    return deliver(written);
  }

  private int deliver(int written) {
    path.deliverUntil(path.now100ns() + SPAN_100NS);
    if (written != EVENTS) {
      throw new IllegalStateException("only " + written + " events were taken");
    }
    return written;
  }

  /**
   * Writes as many buffers of one event each, and moves time past the last.
   *
   * @return the events written
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int oneEventPerWrite() {
    int record = DMusBuffer.recordBytes(3);
    int written = 0;
    for (int at = 0; at < EVENTS * record; at += record) {
      inOrder.limit(at + record).position(at);
      written += path.pin().write(inOrder, path.now100ns());
    }
    return deliver(written);
  }
}
