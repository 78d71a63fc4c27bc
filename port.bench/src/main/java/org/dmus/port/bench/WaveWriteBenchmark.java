package org.dmus.port.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.out.WavOutputProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Quantising and writing a stereo WAV: nanoseconds per frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WaveWriteBenchmark {

  private static final int FRAMES = 441;

  /** How samples are stored. */
  @Param({"PCM_16", "PCM_24", "FLOAT_32"})
  public WaveFormat.Encoding encoding;

  private final float[][] planes = new float[2][FRAMES];
  private WaveOutput output;

  /** Creates the benchmark. */
  public WaveWriteBenchmark() {}

  /**
   * Opens the output.
   *
   * @throws IOException when there is no null device
   */
  @Setup
  public void open() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < FRAMES; i++) {
      planes[0][i] = random.nextFloat() * 2 - 1;
      planes[1][i] = random.nextFloat() * 2 - 1;
    }
    output = new WavOutputProvider().open("/dev/null", new WaveFormat(44_100, 2, encoding));
  }

  /**
   * Writes a hundredth of a second.
   *
   * @throws IOException never
   */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public void write() throws IOException {
    output.write(planes, FRAMES);
  }

  /**
   * Closes the output.
   *
   * @throws IOException never
   */
  @TearDown
  public void close() throws IOException {
    output.close();
  }
}
