package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Objects;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** What is left of a bundle that was uninstalled. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.CLASS_LOADER)
public class ClassLoaderContract {
  private static final int LOOKS = 20;

  /** Plays on a subdevice that is closed afterwards, so that nobody holds an instance. */
  private static void live(PluginBench bench) {
    try (HostedMiniport hosted = bench.host()) {
      IPin pin = bench.play(hosted);
      int events = pin.write(PluginBench.records(), 0);
      hosted.runUntil(() -> pin.statistics().delivered() == events);
      pin.setState(KsState.STOP);
      pin.close();
    }
  }

  @Test
  void theClassLoaderOfAnUninstalledBundleGoes(PluginBench bench) {
    live(bench);
    WeakReference<ClassLoader> loader = bench.plugin().loader();
    bench.plugin().uninstall();
    for (int i = 0; i < LOOKS && loader.get() != null; i++) {
      System.gc();
    }
    ClassLoader left = loader.get();
    String alive = left == null ? "" : new LoadedClasses(left).alive();
    assertThat(left).as("its class loader; of its classes are alive: %s", alive).isNull();
  }

  @Test
  void noThreadOfAnUninstalledBundleRunsOn(PluginBench bench) {
    Leftovers before = Leftovers.now();
    live(bench);
    bench.plugin().uninstall();
    assertThat(Leftovers.now().threadsSince(before)).as("threads that are left").isEmpty();
  }

  @Test
  void noThreadOfTheHostKeepsTheLoaderAsItsContext(PluginBench bench) {
    live(bench);
    ClassLoader loader = Objects.requireNonNull(bench.plugin().loader().get());
    bench.plugin().uninstall();
    assertThat(Leftovers.now().threads())
        .as("threads that have its class loader")
        .filteredOn(thread -> thread.getContextClassLoader() == loader)
        .as("threads whose context class loader is that of the uninstalled bundle")
        .isEmpty();
  }
}
