package org.dmus.port.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.miniport.synth.voice.Interpolation;
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

/** The synthesizer with held notes: nanoseconds per voice and frame, dry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VoiceBenchmark {

  private static final int VOICES = 64;
  private static final int FRAMES = 512;

  /** How waves are read. */
  @Param({"CUBIC"})
  public Interpolation interpolation;

  /** Whether every voice has a moving low-pass. */
  @Param({"false", "true"})
  public boolean filtered;

  private final float[] left = new float[FRAMES];
  private final float[] right = new float[FRAMES];
  private Synthesizer synthesizer;
  private long position;

  /** Creates the benchmark. */
  public VoiceBenchmark() {}

  /** Starts the notes. */
  @Setup
  public void hold() {
    synthesizer =
        new Synthesizer(
            SynthesizerSettings.at(44_100).withEffects(false).withInterpolation(interpolation));
    synthesizer.install(new SoundBankCompiler().compile(List.of(OneWaveBank.collection())));
    int program = filtered ? 1 : 0;
    for (int note = 0; note < VOICES / HeldNotes.VOICES_PER_NOTE; note++) {
      int channel = note % 8;
      synthesizer.shortMessage(0, 1, 0xC0 | channel | program << 8);
      synthesizer.shortMessage(0, 1, 0x90 | channel | 40 + note / 8 << 8 | 100 << 16);
    }
  }

  /**
   * Renders a block.
   *
   * @return a value that depends on it
   */
  @Benchmark
  @OperationsPerInvocation(VOICES * FRAMES)
  public float render() {
    Arrays.fill(left, 0);
    Arrays.fill(right, 0);
    synthesizer.render(left, right, 0, FRAMES, position);
    position += FRAMES;
    if (left[FRAMES / 2] == 0) {
      throw new IllegalStateException("silent at frame " + position);
    }
    return left[0] + right[FRAMES - 1];
  }
}
