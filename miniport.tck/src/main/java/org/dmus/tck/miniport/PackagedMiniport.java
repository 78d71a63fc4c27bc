package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.dmus.tck.JarExaminer;
import org.dmus.tck.JarUnderTest;
import org.dmus.tck.UnfitJar;

/** A miniport of a jar, described by the jar itself. */
public final class PackagedMiniport extends BundledMiniport {
  /** Configuration parameter: path of the jar. */
  public static final String JAR = "dmus.tck.jar";

  /** Configuration parameter: class id of the miniport. */
  public static final String CLASS_ID = "dmus.tck.clsid";

  /** What can be at the other end of the miniport of a jar, by what the jar calls it. */
  public static final Map<String, Supplier<TestDevice>> DEVICES =
      Map.of("mpu401", ChipDevice::new, "javasound", SoundDevice::new, "link", LinkDevice::new);

  private final JarUnderTest jar;
  private final int patienceMs;

  /**
   * Starts a framework with it.
   *
   * @param jar the jar
   * @param classId which of its miniports
   * @param patienceMs how long a check waits for its device, ms, when the jar does not say
   */
  public PackagedMiniport(JarUnderTest jar, UUID classId, int patienceMs) {
    super(classId, bundles(jar));
    this.jar = jar;
    this.patienceMs = patienceMs;
  }

  private static String[] bundles(JarUnderTest jar) {
    try {
      List<String> bundles = new ArrayList<>(new JarExaminer().neighbours(jar.jar()));
      bundles.add(jar.jar().toString());
      return bundles.toArray(String[]::new);
    } catch (UnfitJar e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public TestDevice device() {
    return jar.device().isEmpty() ? new NoDevice(jar.settings()) : DEVICES.get(jar.device()).get();
  }

  @Override
  public Set<Integer> claims() {
    return jar.claims();
  }

  @Override
  public boolean isForRealTime() {
    return jar.isForRealTime();
  }

  @Override
  public int patienceMs() {
    return jar.patienceMs(patienceMs);
  }
}
