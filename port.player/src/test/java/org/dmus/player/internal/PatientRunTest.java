package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderProgress;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientRunTest {
  private static final long SECOND_NS = 1_000_000_000;
  private static final WaveFormat FORMAT =
      new WaveFormat(FakeSynth.RATE, 2, WaveFormat.Encoding.FLOAT_32);

  private final FakeSynth synth = new FakeSynth();
  private final List<String> told = new ArrayList<>();
  private boolean goesOn = true;
  private long nowNs;

  @BeforeEach
  void open() {
    synth.create(SubdeviceConfiguration.offline("synth", ClassIds.MINIPORT_DLS_SYNTH));
    synth.filter.openWavePin(1, FORMAT, new FakeOutput());
  }

  private PatientRun run() {
    RenderListener listener =
        new RenderListener() {
          @Override
          public boolean progress(RenderProgress progress) {
            return true;
          }

          @Override
          public boolean waiting(String what) {
            told.add(what);
            return goesOn;
          }
        };
    return new PatientRun(
        synth, List.of(synth.filter.music, synth.filter.wave), listener, () -> nowNs += SECOND_NS);
  }

  @Test
  void aMiniportThatStaysAwayEndsItWithItsNameTheTimeAndACure() {
    synth.awayRuns = 2;
    assertThatThrownBy(() -> run().until(1_000))
        .isInstanceOf(NtStatusException.class)
        .hasMessage(
            "miniport %s did not come back within 30 s; deploy or start its bundle",
            ClassIds.MINIPORT_DLS_SYNTH);
    assertThat(told).isNotEmpty().allMatch(what -> what.startsWith("waiting for miniport"));
  }

  @Test
  void whoIsToldMayEndTheWait() {
    synth.awayRuns = 2;
    goesOn = false;
    assertThatThrownBy(() -> run().until(1_000)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aPinThatFailedIsNotWaitedFor() {
    synth.awayRuns = 2;
    synth.filter.music.failure = new IllegalStateException("broken");
    run().until(1_000);
    assertThat(told).isEmpty();
  }
}
