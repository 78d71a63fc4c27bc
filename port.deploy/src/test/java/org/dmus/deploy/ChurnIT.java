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
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Miniports are deployed, updated, stopped and taken away, again and again: nothing stays. */
class ChurnIT {
  private static final int CYCLES = Integer.getInteger("dmus.churn.cycles", 1_000);
  private static final int WARM_UP = Math.min(CYCLES / 2, 100);
  private static final int COLLECTIONS = 3;
  private static final int READINGS = 5;
  private static final long HEAP_LIMIT_BYTES = 64 * 1024;
  private static final long PATIENCE_SECONDS = 10;
  private static final String NAME = "org.dmus.test.churn";

  @TempDir Path temp;

  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
  private int generations;

  /** What must not grow. */
  private record Footprint(long heapBytes, long handles, int threads, int loaders) {

    boolean isWithin(long heapLimitBytes) {
      return loaders == 0 && handles <= 2 && threads <= 1 && heapBytes < heapLimitBytes;
    }
  }

  private Footprint footprint() throws Exception {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    loaders.removeIf(loader -> loader.get() == null);
    long heapBytes = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      heapBytes = Math.min(heapBytes, liveBytes()); // the watcher may be at work
    }
    return new Footprint(
        heapBytes,
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        loaders.size());
  }

  /** The objects that are alive; what the collector calls used has the threads' buffers in it. */
  private static long liveBytes() throws Exception {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    String total = histogram.toString().lines().reduce((a, b) -> b).orElseThrow();
    return Long.parseLong(total.strip().split(" +")[2]);
  }

  @Test
  void noClassLoaderNoHandleNoThreadAndNoHeapStays() throws Exception {
    try (Framework felix = Framework.startBare(temp.resolve("cache"), folder())) {
      churn(felix, CYCLES, "without Felix Log and ConfigAdmin", HEAP_LIMIT_BYTES);
    }
  }

  /** What Felix Log and Felix keep of a bundle that was uninstalled is told in docs/hot-deploy. */
  @Test
  void noClassLoaderNoHandleAndNoThreadStaysInWhatIsDistributed() throws Exception {
    try (Framework felix = Framework.start(temp.resolve("cache"), folder())) {
      churn(felix, Math.max(2, CYCLES / 20), "as distributed", Long.MAX_VALUE);
    }
  }

  private Map<String, String> folder() {
    return Map.of("dmus.deploy.dir", temp.resolve("deploy").toString());
  }

  private void churn(Framework felix, int cycles, String where, long heapLimitBytes)
      throws Exception {
    Path one = TestJar.miniport(NAME, "1.0.0").to(temp.resolve("one.jar"));
    Path two = TestJar.miniport(NAME, "2.0.0").to(temp.resolve("two.jar"));
    long startNs = System.nanoTime();
    Footprint early = null;
    for (int i = 0; i < cycles; i++) {
      cycle(felix, one, two);
      if (i == Math.min(WARM_UP, cycles / 2)) {
        footprint(); // loads what it needs itself
        early = footprint();
      }
    }
    Footprint grown = grownSince(early, heapLimitBytes);
    long seconds = (System.nanoTime() - startNs) / 1_000_000_000;
    System.out.printf(
        "%d cycles %s in %d s: %d of %d class loaders alive,"
            + " heap %+d bytes, handles %+d, threads %+d%n",
        cycles,
        where,
        seconds,
        grown.loaders(),
        generations,
        grown.heapBytes(),
        grown.handles(),
        grown.threads());
    assertThat(grown).matches(how -> how.isWithin(heapLimitBytes), "grew no more than it may");
  }

  /** What stays stays however often one looks; cleaners that get no processor come to an end. */
  private Footprint grownSince(Footprint early, long heapLimitBytes) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    Footprint grown;
    do {
      Footprint late = footprint();
      grown =
          new Footprint(
              late.heapBytes() - early.heapBytes(),
              late.handles() - early.handles(),
              late.threads() - early.threads(),
              late.loaders());
    } while (!grown.isWithin(heapLimitBytes) && System.nanoTime() < end);
    return grown;
  }

  private void cycle(Framework felix, Path one, Path two) throws Exception {
    Deployer deployer = felix.deployer();
    Path source = temp.resolve("churn.jar");
    deploy(felix, one, source);
    deploy(felix, two, source);
    felix.bundle(NAME).orElseThrow().stop();
    deployer.undeploy(NAME);
    assertThat(felix.bundle(NAME)).isEmpty();
    assertThat(deployer.folder().resolve("churn.jar")).doesNotExist();
  }

  private void deploy(Framework felix, Path version, Path source) throws Exception {
    Files.copy(version, source);
    assertThat(felix.deployer().deploy(source).state()).isEqualTo(Deployment.State.RUNNING);
    Files.delete(source);
    Optional<Bundle> bundle = felix.bundle(NAME);
    assertThat(bundle).isPresent();
    ClassLoader loader = bundle.get().adapt(BundleWiring.class).getClassLoader();
    loaders.add(new WeakReference<>(loader));
    generations++;
  }
}
