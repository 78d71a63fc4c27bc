package org.dmus.port.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.out.flac.FlacEncoder;
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

/** Coding 16-bit stereo as FLAC, chords with a little noise: nanoseconds per frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlacBenchmark {
  private static final int RATE = 44_100;
  private static final double[] CHORD_HZ = {131, 165, 196, 262, 523, 1047, 2093};

  private byte[] second;
  private FlacEncoder encoder;

  /** Creates the benchmark. */
  public FlacBenchmark() {}

  /** Plays a chord, panned apart. */
  @Setup
  public void play() {
    Random random = new Random(1);
    ByteBuffer pcm = ByteBuffer.allocate(4 * RATE).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < RATE; i++) {
      double left = 20 * random.nextGaussian();
      double right = 20 * random.nextGaussian();
      for (int n = 0; n < CHORD_HZ.length; n++) {
        double tone = 2_500 * Math.sin(2 * Math.PI * CHORD_HZ[n] * i / RATE);
        left += tone * (n + 1) / CHORD_HZ.length;
        right += tone * (CHORD_HZ.length - n) / CHORD_HZ.length;
      }
      pcm.putShort((short) left).putShort((short) right);
    }
    second = pcm.array();
    WaveFormat format = new WaveFormat(RATE, 2, WaveFormat.Encoding.PCM_16);
    encoder = new FlacEncoder(format, OutputStream.nullOutputStream());
  }

  /**
   * Codes a second.
   *
   * @throws IOException never
   */
  @Benchmark
  @OperationsPerInvocation(RATE)
  public void code() throws IOException {
    encoder.write(second, 0, second.length);
  }
}
