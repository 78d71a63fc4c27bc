package org.dmus.port.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Stems;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
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
import org.openjdk.jmh.annotations.Warmup;

/** What stems, effects and the limiter cost beside 32 held notes: nanoseconds per frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StemBenchmark {

  private static final int NOTES = 32;
  private static final int FRAMES = 512;

  /** What is given apart. */
  @Param({"MIX", "CHANNELS"})
  public Stems stems;

  /** Whether reverberation and chorus sound. */
  @Param({"false", "true"})
  public boolean effects;

  /** Whether peaks are limited. */
  @Param({"false", "true"})
  public boolean limiter;

  private float[][] planes;
  private Synthesizer synthesizer;
  private long position;

  /** Creates the benchmark. */
  public StemBenchmark() {}

  /** Starts the notes, two on each channel. */
  @Setup
  public void hold() {
    planes = new float[stems.planes(1)][FRAMES];
    synthesizer =
        new Synthesizer(
            SynthesizerSettings.at(44_100)
                .withEffects(effects)
                .withLimiter(limiter)
                .withStems(stems));
    synthesizer.install(new SoundBankCompiler().compile(List.of(OneWaveBank.collection())));
    for (int note = 0; note < NOTES; note++) {
      int channel = note % 16 == 9 ? 8 : note % 16;
      synthesizer.shortMessage(0, 1, 0xB0 | channel | 93 << 8 | 40 << 16);
      synthesizer.shortMessage(0, 1, 0x90 | channel | 40 + note << 8 | 100 << 16);
    }
  }

  /**
   * Renders a block.
   *
   * @return a value that depends on it
   */
  @Benchmark
  @OperationsPerInvocation(FRAMES)
  public float render() {
    for (float[] plane : planes) {
      Arrays.fill(plane, 0);
    }
    synthesizer.render(planes, 0, FRAMES, position);
    position += FRAMES;
    return planes[0][0] + planes[1][FRAMES - 1];
  }
}
