package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.Map;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthStats;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;

/** What the running statistics say is what was (synth-and-dls 2.3). */
class RunningStatsTest {
  private final Rig rig = new Rig(TestBank.of(TestBank.DC), Map.of("polyphony", 4)).running();
  private final PropertyClient client = PropertyClient.synth(rig);

  private SynthStats stats() {
    client.get(SynthProperties.RUNNINGSTATS, SynthStats.BYTES, bytes(0));
    return SynthStats.from(client.value);
  }

  @Test
  void voicesAreTheMeanOfTheLastSecond() {
    for (int key = 60; key < 64; key++) {
      rig.put(-1, 0x90, key, 127);
    }
    rig.render(Rig.RATE / 2);
    rig.put(-1, 0x80, 60, 0);
    rig.put(-1, 0x80, 61, 0);
    rig.render(Rig.RATE / 2);
    assertThat(stats().voices()).isEqualTo(3);
    rig.render(Rig.RATE);
    assertThat(stats().voices()).isEqualTo(2);
  }

  @Test
  void lostNotesAreThoseOfTheLastSecond() {
    for (int key = 60; key < 67; key++) {
      rig.put(-1, 0x90, key, 127);
    }
    rig.render(Rig.RATE);
    assertThat(stats().lostNotes()).isEqualTo(3);
    rig.render(Rig.RATE);
    assertThat(stats().lostNotes()).isZero();
  }

  @Test
  void thePeakIsTheLoudestFrameSinceRun() {
    rig.put(-1, 0x90, 60, 127);
    rig.put(-1, 0xB0, 7, 127);
    rig.render(Rig.RATE);
    double level = Math.abs(rig.sound[0][Rig.RATE - 1]);
    assertThat((double) stats().peakVolume()).isCloseTo(2_000 * Math.log10(level), within(1.0));
    rig.put(-1, 0xB0, 120, 0);
    rig.render(Rig.RATE);
    assertThat((double) stats().peakVolume()).isCloseTo(2_000 * Math.log10(level), within(1.0));
  }

  @Test
  void theLoadIsTheTimeThatRenderingTook() {
    for (int key = 60; key < 64; key++) {
      rig.put(-1, 0x90, key, 127);
    }
    long start = System.nanoTime();
    rig.render(Rig.RATE);
    double seconds = (System.nanoTime() - start) / 1e9;
    SynthStats stats = stats();
    assertThat(stats.totalCpu()).isPositive();
    assertThat(stats.totalCpu() / 10_000.0).isLessThanOrEqualTo(seconds);
    assertThat(stats.cpuPerVoice()).isEqualTo(stats.totalCpu() / 4);
  }
}
