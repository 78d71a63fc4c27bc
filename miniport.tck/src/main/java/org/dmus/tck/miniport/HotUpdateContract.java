package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

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
        .as("they are delivered")
        .isTrue();
  }

  @Test
  void anUpdateWhileItPlaysKeepsThePin(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    playOn(hosted, pin);
    bench.plugin().update();
    assertThat(hosted.runUntil(pin::isAttached)).as("the pin is attached again").isTrue();
    assertThat(pin.state()).isEqualTo(KsState.RUN);
    playOn(hosted, pin);
  }

  @Test
  void fiveUpdatesLeaveNoEventAndNoThread(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    playOn(hosted, pin);
    bench.plugin().update();
    hosted.runUntil(pin::isAttached);
    playOn(hosted, pin);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 5; i++) {
      bench.plugin().update();
      hosted.runUntil(pin::isAttached);
      playOn(hosted, pin);
    }
    pin.setState(KsState.STOP);
    List<String> more = Leftovers.now().threadsSince(before);
    int replaced = before.gone();
    assertThat(more)
        .as("new threads, of which %d replace others", replaced)
        .hasSizeLessThanOrEqualTo(replaced);
    assertThat(pin.poolTrace().outstanding()).as("events that did not come back").isEmpty();
  }

  @Test
  void anUpdateInPauseStaysInPause(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    pin.setState(KsState.PAUSE);
    bench.plugin().update();
    assertThat(hosted.runUntil(pin::isAttached)).as("the pin is attached again").isTrue();
    assertThat(pin.state()).isEqualTo(KsState.PAUSE);
    pin.setState(KsState.RUN);
    playOn(hosted, pin);
  }

  @Test
  void anUninstalledMiniportIsAskedNothingAndComesBack(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    bench.plugin().uninstall();
    assertThat(hosted.runUntil(() -> !pin.isAttached())).as("the pin is detached").isTrue();
    bench.plugin().restore();
    assertThat(hosted.runUntil(pin::isAttached)).as("the pin is attached again").isTrue();
    playOn(hosted, pin);
  }
}
