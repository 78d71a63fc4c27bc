package org.dmus.port.bench;

import java.util.concurrent.TimeUnit;
import org.dmus.smf.EventCursor;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
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

/** Reading a Standard MIDI File: nanoseconds per event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmfReadBenchmark {

  private static final int TRACKS = 16;
  private static final int NOTES_PER_TRACK = 2_000;
  private static final int EVENTS = TRACKS * NOTES_PER_TRACK * 2;

  private final byte[] bytes = GeneratedSong.bytes(TRACKS, NOTES_PER_TRACK);
  private final MidiFile file = read();

  /** Creates the benchmark. */
  public SmfReadBenchmark() {}

  /**
   * Checks the bytes and measures the song, as opening a file does.
   *
   * @return the file
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public MidiFile parse() {
    return read();
  }

  /**
   * Walks the events of an open file in playing order.
   *
   * @return a value that depends on every event
   */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long walk() {
    long sum = 0;
    for (EventCursor cursor = file.events(); cursor.next(); ) {
      sum += cursor.time100ns();
    }
    return sum;
  }

  private MidiFile read() {
    try {
      return MidiFile.read("generated", bytes, Leniency.LENIENT);
    } catch (SmfFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
