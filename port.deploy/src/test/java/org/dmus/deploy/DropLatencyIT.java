package org.dmus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.dmus.client.IFilter;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;

/** How long it takes from a jar in the folder to its port in the list. */
class DropLatencyIT {
  private static final int DROPS = Integer.getInteger("dmus.drops", 50);
  private static final int JAR_BYTES = 100_000;

  @TempDir Path temp;

  @Test
  void everyDroppedJarIsAPort() throws Exception {
    Path deploy = temp.resolve("deploy");
    long[] copied = new long[DROPS];
    long[] moved = new long[DROPS];
    try (Framework felix =
        Framework.start(temp.resolve("cache"), Map.of("dmus.deploy.dir", deploy.toString()))) {
      for (int i = 0; i < DROPS; i++) {
        copied[i] = copy(felix, deploy, "copied" + i);
        moved[i] = move(felix, deploy, "moved" + i);
      }
      for (int i = 0; i < DROPS; i++) {
        felix.await("copied" + i, Deployment.State.RUNNING);
        felix.await("moved" + i, Deployment.State.RUNNING);
      }
      assertThat(felix.deployer().deployments()).hasSize(2 * DROPS);
    }
    print("cp", copied);
    print("mv", moved);
  }

  private long copy(Framework felix, Path deploy, String name) throws Exception {
    Path jar = jar(name);
    long start = System.nanoTime();
    Files.copy(jar, deploy.resolve(name + ".jar"));
    return untilListed(felix, name, start);
  }

  private long move(Framework felix, Path deploy, String name) throws Exception {
    Path jar = jar(name);
    long start = System.nanoTime();
    Files.move(jar, deploy.resolve(name + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    return untilListed(felix, name, start);
  }

  private Path jar(String name) {
    return TestJar.miniport(name, "1.0.0").padded(JAR_BYTES, 1).to(temp.resolve(name + ".jar"));
  }

  private static long untilListed(Framework felix, String name, long startNs) {
    felix.await(() -> isListed(felix, name), "no port " + name);
    return System.nanoTime() - startNs;
  }

  private static boolean isListed(Framework felix, String name) {
    try {
      String filter = "(" + SubdeviceProperties.NAME + "=" + name + ")";
      return !felix.context().getServiceReferences(IFilter.class, filter).isEmpty();
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void print(String how, long[] ns) {
    Arrays.sort(ns);
    System.out.printf(
        "drop by %s -> port listed, %d drops of %d bytes: p50 %d ms, p95 %d ms, max %d ms%n",
        how,
        ns.length,
        JAR_BYTES,
        ns[ns.length / 2] / 1_000_000,
        ns[ns.length * 95 / 100] / 1_000_000,
        ns[ns.length - 1] / 1_000_000);
  }
}
