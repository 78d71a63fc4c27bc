package org.dmus.port.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.Sequencer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sequencer with events waiting: nanoseconds to take the earliest and add a later one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SequencerBenchmark {

  private static final int STEPS = 1 << 12;

  /** Number of events that wait. */
  @Param({"16", "256", "4096"})
  public int waiting;

  private final long[] delays100ns = new long[STEPS];
  private Sequencer sequencer;
  private int step;

  /** Creates the benchmark. */
  public SequencerBenchmark() {}

  /** Fills the sequencer. */
  @Setup
  public void fill() {
    Random random = new Random(1);
    sequencer = new Sequencer(waiting);
    for (int i = 0; i < STEPS; i++) {
      delays100ns[i] = random.nextInt(10_000_000);
    }
    for (int i = 0; i < waiting; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      event.presTime100ns(delays100ns[i % STEPS]);
      sequencer.add(event);
    }
  }

  /**
   * Takes the earliest event and adds it again later.
   *
   * @return the event
   */
  @Benchmark
  public DMusKernelEvent pollAndAdd() {
    DMusKernelEvent event = sequencer.poll();
    event.presTime100ns(event.presTime100ns() + delays100ns[step++ & STEPS - 1]);
    sequencer.add(event);
    return event;
  }
}
