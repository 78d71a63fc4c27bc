package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** Stopped, closed and uninstalled while eight clients write. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.SHUTDOWN)
public class ShutdownContract {
  private static final int BUSY = 600;

  /** Plays until the clients are in full swing, and so is the miniport. */
  private static void busy(HostedMiniport hosted, IPin pin, Writers writers) {
    BooleanSupplier isBusy = () -> writers.taken() >= BUSY && pin.statistics().delivered() >= BUSY;
    assertThat(hosted.runUntil(isBusy)).as("events are taken and delivered").isTrue();
  }

  private static void assertNothingIsOut(IPin pin) {
    assertThat(pin.poolTrace().outstanding()).as("events that did not come back").isEmpty();
    assertThat(pin.poolTrace().misuses()).as("misuse of the allocator").isEmpty();
  }

  @Test
  void aStreamThatIsStoppedUnderLoadGivesEverythingBack(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      busy(hosted, pin, writers);
      pin.setState(KsState.STOP);
    }
    pin.setState(KsState.RUN);
    pin.setState(KsState.STOP);
    assertNothingIsOut(pin);
  }

  @Test
  void aStreamThatIsClosedUnderLoadGivesEverythingBack(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      busy(hosted, pin, writers);
      pin.close();
    }
    assertNothingIsOut(pin);
  }

  @Test
  void pauseAndRunUnderLoadLoseNothing(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      for (int i = 1; i <= 20; i++) {
        long wanted = 50L * i;
        pin.setState(KsState.PAUSE);
        pin.setState(KsState.RUN);
        hosted.runUntil(() -> writers.taken() >= wanted);
      }
    }
    pin.setState(KsState.STOP);
    assertNothingIsOut(pin);
  }

  @Test
  void aSubdeviceThatIsClosedUnderLoadLeavesNoThread(PluginBench bench) {
    Leftovers before = Leftovers.now();
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      busy(hosted, pin, writers);
      hosted.close();
    }
    assertThat(Leftovers.now().threadsSince(before)).as("threads that are left").isEmpty();
  }

  @Test
  void aBundleThatIsUninstalledUnderLoadEndsItsStreams(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      busy(hosted, pin, writers);
      bench.plugin().uninstall();
      assertThat(hosted.runUntil(() -> !pin.isAttached())).as("its stream is detached").isTrue();
    }
    pin.close();
    assertNothingIsOut(pin);
  }

  @Test
  void aBundleThatComesBackUnderLoadPlaysOn(PluginBench bench) {
    HostedMiniport hosted = bench.host();
    IPin pin = bench.play(hosted);
    try (Writers writers = new Writers(pin)) {
      busy(hosted, pin, writers);
      bench.plugin().stop();
      bench.plugin().start();
      hosted.awaitAttached(pin);
      long before = pin.statistics().delivered();
      assertThat(hosted.runUntil(() -> pin.statistics().delivered() > before + 100))
          .as("a hundred events are delivered again")
          .isTrue();
    }
  }
}
