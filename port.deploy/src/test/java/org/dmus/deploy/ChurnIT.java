package org.dmus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Miniports are deployed, updated, stopped and taken away, again and again: nothing stays. */
class ChurnIT {
  private static final int CYCLES = Integer.getInteger("dmus.churn.cycles", 100);
  private static final int WARM_UP = Math.min(CYCLES / 2, 100);
  private static final int COLLECTIONS = 3;
  private static final long HEAP_LIMIT_BYTES = 64 * 1024;
  private static final String NAME = "org.dmus.test.churn";

  @TempDir Path temp;

  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

  /** What must not grow. */
  private record Footprint(long heapBytes, long handles, int threads) {
    static Footprint now() {
      collect();
      return new Footprint(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0,
          ManagementFactory.getThreadMXBean().getThreadCount());
    }
  }

  private static void collect() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
  }

  @Test
  void noClassLoaderNoHandleAndNoThreadStays() throws Exception {
    Path one = TestJar.miniport(NAME, "1.0.0").to(temp.resolve("one.jar"));
    Path two = TestJar.miniport(NAME, "2.0.0").to(temp.resolve("two.jar"));
    Path deploy = temp.resolve("deploy");
    Footprint early = null;
    long startNs = System.nanoTime();
    try (Framework felix =
        Framework.start(temp.resolve("cache"), Map.of("dmus.deploy.dir", deploy.toString()))) {
      for (int i = 0; i < CYCLES; i++) {
        cycle(felix, deploy, one, two);
        if (i == WARM_UP) {
          early = Footprint.now();
        }
      }
      Footprint late = Footprint.now();
      long alive = loaders.stream().filter(l -> l.get() != null).count();
      System.out.printf(
          "%d cycles in %d s: %d of %d class loaders alive, heap %+d bytes, handles %+d, threads %+d%n",
          CYCLES,
          (System.nanoTime() - startNs) / 1_000_000_000,
          alive,
          loaders.size(),
          late.heapBytes() - early.heapBytes(),
          late.handles() - early.handles(),
          late.threads() - early.threads());
      assertThat(alive).isZero();
      assertThat(late.heapBytes() - early.heapBytes()).isLessThan(HEAP_LIMIT_BYTES);
      assertThat(late.handles()).isLessThanOrEqualTo(early.handles() + 2);
      assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 1);
    }
  }

  private void cycle(Framework felix, Path deploy, Path one, Path two) throws Exception {
    Deployer deployer = felix.deployer();
    Path file = deploy.resolve("churn.jar");
    Path source = temp.resolve("churn.jar");
    Files.copy(one, source);
    assertThat(deployer.deploy(source).state()).isEqualTo(Deployment.State.RUNNING);
    remember(felix);
    Files.delete(source);
    Files.copy(two, source);
    assertThat(deployer.deploy(source).state()).isEqualTo(Deployment.State.RUNNING);
    remember(felix);
    Files.delete(source);
    felix.bundle(NAME).orElseThrow().stop();
    deployer.undeploy(NAME);
    assertThat(felix.bundle(NAME)).isEmpty();
    assertThat(file).doesNotExist();
  }

  private void remember(Framework felix) {
    Optional<Bundle> bundle = felix.bundle(NAME);
    assertThat(bundle).isPresent();
    ClassLoader loader = bundle.get().adapt(BundleWiring.class).getClassLoader();
    loaders.add(new WeakReference<>(loader));
  }
}
