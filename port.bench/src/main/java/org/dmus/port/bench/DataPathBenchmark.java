package org.dmus.port.bench;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.DMusStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An event's whole way through the port: DirectMusic buffer, pin, unpacker, sequencer, stream,
 * allocator. Nanoseconds per event.
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

  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final Filter filter =
      new Filter("bench", new UUID(0, 0), engine, true, RenderFilter::fail);
  private final ByteBuffer records = DMusBuffer.allocate(EVENTS * DMusBuffer.recordBytes(3));
  private IPin pin;
  private long startTime100ns;

  /** Creates the benchmark. */
  public DataPathBenchmark() {}

  /** Opens a pin on a stream that gives every event straight back. */
  @Setup
  public void open() {
    filter.attach(
        RenderFilter.DESCRIPTION,
        (pinId, type, format, allocator) -> DMusStream.whenDue(new ReturningStream(allocator)));
    pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    byte[] noteOn = {(byte) 0x90, 60, 100};
    for (int i = 0; i < EVENTS; i++) {
      noteOn[0] = (byte) (0x80 | (i & 1) << 4 | i >> 1 & 0x0F);
      DMusBuffer.put(records, 1, i * SPACING_100NS, noteOn, 0, 3);
    }
    records.flip();
  }

  /**
   * Writes a buffer and moves time past its last event.
   *
   * @return the events written
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int writeAndDeliver() {
    records.rewind();
    int written = pin.write(records, startTime100ns);
    startTime100ns += EVENTS * SPACING_100NS;
    clock.advanceTo(clock.getTime() + EVENTS * SPACING_100NS);
    engine.step();
    if (written != EVENTS) {
      throw new IllegalStateException("only " + written + " events were taken");
    }
    return written;
  }
}
