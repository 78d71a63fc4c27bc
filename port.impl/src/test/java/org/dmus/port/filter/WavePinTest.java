package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.wave.WaveOutput;
import org.junit.jupiter.api.Test;

class WavePinTest {
  private static final long SECOND = 10_000_000;
  private static final long T0 = 1_000_000;

  private final FilterFixture f = new FilterFixture().attach();
  private final RampOutput output = new RampOutput();
  private final IPin pin =
      f.filter.openWavePin(
          FilterFixture.WAVE_PIN, new WaveFormat(44_100, 1, WaveFormat.Encoding.FLOAT_32), output);

  @Test
  void offlineExactlyTheFramesWhoseTimeHasComeAreRenderedWithoutAGap() {
    pin.setState(KsState.RUN);
    f.runUntil(T0 + 10 * SECOND);
    assertThat(output.frames).isEqualTo(441_000);
    assertThat(pin.statistics().frames()).isEqualTo(441_000);
  }

  @Test
  void theFirstSynchronisationIsTheStartAndTheMasterIsNeverCorrectedOffline() {
    pin.setState(KsState.RUN);
    f.runUntil(T0 + SECOND);
    assertThat(((RecordingSynth) f.stream()).syncs).containsExactly("0 start");
  }

  @Test
  void pauseHoldsThePositionAndStopResetsIt() {
    pin.setState(KsState.RUN);
    f.runUntil(T0 + SECOND);
    pin.setState(KsState.PAUSE);
    f.runUntil(T0 + 2 * SECOND);
    assertThat(output.frames).isEqualTo(44_100);
    pin.setState(KsState.RUN);
    f.runUntil(T0 + 3 * SECOND);
    assertThat(output.frames).isEqualTo(88_200);
    pin.setState(KsState.STOP);
    output.frames = 0;
    pin.setState(KsState.RUN);
    f.runUntil(T0 + 4 * SECOND);
    assertThat(output.frames).isEqualTo(44_100);
  }

  @Test
  void silenceIsWrittenWhileTheMiniportIsAway() {
    pin.setState(KsState.RUN);
    f.runUntil(T0 + SECOND);
    f.filter.detach();
    output.expectSilence = true;
    output.fadesUntil = output.frames + 221; // 5 ms
    f.runUntil(T0 + 2 * SECOND);
    f.attach();
    output.expectSilence = false;
    f.runUntil(T0 + 3 * SECOND);
    assertThat(output.frames).isEqualTo(3 * 44_100);
  }

  @Test
  void anOutputThatFailsFailsThePinAndNothingElse() {
    output.failAt = 1_000;
    pin.setState(KsState.RUN);
    f.runUntil(T0 + SECOND);
    assertThat(pin.failure()).get().isInstanceOf(IOException.class);
  }

  private static final class RampOutput implements WaveOutput {
    long frames;
    long failAt = Long.MAX_VALUE;
    boolean expectSilence;
    long fadesUntil;

    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        if (!expectSilence || frames + i >= fadesUntil) {
          assertThat(planes[0][i]).isEqualTo(expectSilence ? 0f : (float) (frames + i));
        }
      }
      frames += count;
      if (frames > failAt) {
        throw new IOException("disk full");
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
