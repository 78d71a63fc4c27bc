package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.util.Map;
import org.dmus.ks.KsState;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.mxf.ReferenceTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limiter plays ahead; nobody hears that. */
class LimitedStreamTest {
  private static final long FRAME_1000 = 1_000 * Rig.SECOND / Rig.RATE + 1;

  private final Rig rig = new Rig(TestBank.of(TestBank.CLICK), Map.of("limiter", true)).running();

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 441, 5_000})
  void anEventSoundsInItsFrameWhateverTheLengthOfTheCalls(int frames) {
    rig.put(FRAME_1000, 0x90, 60, 127);
    int sounding = -1;
    for (int at = 0; at < 2_000; at += frames) {
      rig.render(frames);
      int[] heard = rig.heard();
      sounding = heard.length > 0 ? at + heard[0] : sounding;
    }
    assertThat(sounding).isEqualTo(1_000);
  }

  @Test
  void anEventSoundsInItsFrameAfterAStopToo() {
    rig.render(1_234);
    Rig.stop(rig.music);
    Rig.stop(rig.wave);
    rig.restart();
    Rig.run(rig.wave);
    Rig.run(rig.music);
    rig.wave.syncToMaster(0, true);
    rig.put(FRAME_1000, 0x90, 60, 127);
    rig.render(2_000);
    assertThat(rig.heard()).containsExactly(1_000);
  }

  @Test
  void aPauseMovesNothing() {
    rig.render(100);
    rig.wave.setState(KsState.PAUSE);
    rig.wave.setState(KsState.RUN);
    rig.put(FRAME_1000, 0x90, 60, 127);
    rig.render(2_000);
    assertThat(rig.heard()).containsExactly(900);
  }

  @Test
  void theLatencyClockSaysHowMuchEarlierEventsAreWanted() {
    int ahead = rig.wave.stream().synthesizer().lookAheadFrames();
    assertThat(ahead).isBetween(1, Rig.RATE / 500);
    rig.render(Rig.RATE / 10);
    PropertyClient client = PropertyClient.synth(rig);
    client.get(SynthProperties.LATENCYCLOCK, 8, bytes(0));
    long frames = Rig.RATE / 10 + ahead;
    assertThat(client.value.getLong(0))
        .isEqualTo(rig.now100ns.get() + ReferenceTime.fromFrames(frames, Rig.RATE));
  }

  @Test
  void anEventWithoutATimeSoundsAsSoonAsItCan() {
    rig.render(500);
    rig.put(-1, 0x90, 60, 127);
    rig.render(500);
    int ahead = rig.wave.stream().synthesizer().lookAheadFrames();
    assertThat(rig.heard()).containsExactly(ahead);
  }
}
