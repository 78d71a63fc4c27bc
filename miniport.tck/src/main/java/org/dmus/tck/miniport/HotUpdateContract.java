package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** Updates while it plays. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.HOT_SWAP)
public class HotUpdateContract {

  private static void playOn(HostedMiniport hosted, IPin pin) {
    long before = pin.statistics().delivered();
    int events = pin.write(PluginBench.records(), 0);
    assertThat(events).as("events that are taken").isPositive();
    assertThat(hosted.runUntil(() -> pin.statistics().delivered() >= before + events))
        .as("%d events are delivered", events)
        .isTrue();
  }

  @Test
  void anUpdateKeepsThePinInRunAndInPause(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    playOn(hosted, pin);
    bench.plugin().update();
    hosted.awaitAttached(pin);
    assertThat(pin.state()).as("the state after an update in RUN").isEqualTo(KsState.RUN);
    playOn(hosted, pin);
    pin.setState(KsState.PAUSE);
    bench.plugin().update();
    hosted.awaitAttached(pin);
    assertThat(pin.state()).as("the state after an update in PAUSE").isEqualTo(KsState.PAUSE);
    pin.setState(KsState.RUN);
    playOn(hosted, pin);
  }

  @Test
  void fiveUpdatesLeaveNoEventAndNoThread(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    playOn(hosted, pin);
    bench.plugin().update();
    assumeTrue(hosted.isAttachedAgain(pin), "it does not come back after an update");
    playOn(hosted, pin);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 5; i++) {
      bench.plugin().update();
      hosted.awaitAttached(pin);
      playOn(hosted, pin);
    }
    pin.setState(KsState.STOP);
    List<String> more = Leftovers.now().threadsSince(before);
    int replaced = before.gone();
    assertThat(more)
        .as("new threads, of which %d replace others", replaced)
        .hasSizeLessThanOrEqualTo(replaced);
    assertThat(pin.poolTrace().outstanding()).as("events that did not come back").isEmpty();
    assertThat(pin.poolTrace().misuses()).as("misuse of the allocator").isEmpty();
  }

  @Test
  void anUninstalledMiniportIsAskedNothingAndComesBack(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    bench.plugin().uninstall();
    assertThat(hosted.runUntil(() -> !pin.isAttached())).as("the pin is detached").isTrue();
    bench.plugin().restore();
    hosted.awaitAttached(pin);
    playOn(hosted, pin);
  }
}
