package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.portcls.DMusStream;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;

/** What is heard when the synthesizer is swapped in real time; the output is a file. */
class SwapSoundTest {
  private static final int RATE = 48_000;
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final int FRAMES_OF_A_MS = RATE / 1_000;
  private static final float LEVEL = 0.8f;

  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock);
  private final List<Float> heard = new ArrayList<>();
  private final Filter filter =
      new Filter("file", UUID.randomUUID(), engine, false, (what, cause) -> {});
  private float level = LEVEL;

  private void attach() {
    filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> DMusStream.atOnce(new ConstantSynth(level)));
  }

  private void play() {
    attach();
    IPin pin =
        filter.openWavePin(
            FilterFixture.WAVE_PIN,
            new WaveFormat(RATE, 1, WaveFormat.Encoding.FLOAT_32),
            new FileOutput());
    pin.setState(KsState.RUN);
    runFor(100 * MS);
  }

  private void runFor(long time) {
    long end = clock.getTime() + time;
    while (clock.getTime() < end) {
      clock.advanceTo(Math.min(end, engine.step()));
    }
  }

  private void swapIn(long time) {
    filter.detach();
    runFor(time);
    attach();
    runFor(100 * MS);
  }

  private int silentFrames() {
    return (int) heard.stream().filter(sample -> sample == 0f).count();
  }

  @Test
  void aSwapFasterThanTheLeadLeavesNoGap() {
    play();
    swapIn(9 * MS);
    assertThat(heard).hasSizeGreaterThan(200 * FRAMES_OF_A_MS).allMatch(sample -> sample >= LEVEL);
  }

  @Test
  void aLongerOneLeavesAGapThatIsShorterThanTheSwap() {
    play();
    swapIn(100 * MS);
    assertThat(silentFrames()).isBetween(60 * FRAMES_OF_A_MS, 90 * FRAMES_OF_A_MS);
  }

  @Test
  void theCutIsNoStepButAFadeOfFiveMilliseconds() {
    play();
    swapIn(100 * MS);
    int cut = 0;
    while (heard.get(cut + 1) == LEVEL) {
      cut++;
    }
    assertThat(heard.get(cut + 5 * FRAMES_OF_A_MS)).isZero();
    for (int i = cut; i < cut + 5 * FRAMES_OF_A_MS; i++) {
      assertThat(heard.get(i) - heard.get(i + 1)).isBetween(0f, LEVEL / 100);
    }
  }

  @Test
  void nothingFadesWhenNothingSounded() {
    level = 0f;
    play();
    swapIn(100 * MS);
    assertThat(heard).hasSize(silentFrames());
  }

  /** Sounds at one level, always. */
  private static final class ConstantSynth extends RecordingSynth {
    private final float level;

    ConstantSynth(float level) {
      super(null, null);
      this.level = level;
    }

    @Override
    public void render(float[][] planes, int offset, int frames, long position) {
      for (int i = 0; i < frames; i++) {
        planes[0][offset + i] += level;
      }
    }
  }

  private final class FileOutput implements WaveOutput {
    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int frames) {
      for (int i = 0; i < frames; i++) {
        heard.add(planes[0][i]);
      }
    }

    @Override
    public boolean isRealTime() {
      return false;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
  }
}
