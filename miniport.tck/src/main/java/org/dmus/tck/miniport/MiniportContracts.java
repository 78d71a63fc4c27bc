package org.dmus.tck.miniport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmus.tck.BundleJars;
import org.dmus.tck.JarExaminer;
import org.dmus.tck.TckHost.DeployedMiniport;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.dmus.tck.UnfitJar;
import org.junit.jupiter.api.DynamicTest;

/** The contracts of a miniport. */
public final class MiniportContracts {

  /** All of them; those apply whose pins a miniport has. */
  public static final List<Class<?>> CLASSES =
      List.of(
          DescriptionContract.class,
          LifeCycleContract.class,
          NewStreamContract.class,
          OwnershipContract.class,
          RenderStateContract.class,
          OddEventContract.class,
          DataPathContract.class,
          DeviceOutputContract.class,
          CaptureStreamContract.class,
          CaptureConnectionContract.class,
          MpuInitContract.class,
          MpuWriteContract.class,
          MpuCaptureContract.class,
          PropertyHandlerContract.class,
          SynthPropertyContract.class,
          PortParametersContract.class,
          DownloadContract.class,
          WaveClockContract.class,
          WaveSoundContract.class,
          HostedContract.class,
          ThreadingContract.class,
          ControlThreadContract.class,
          InstancesContract.class,
          PowerStateContract.class,
          PropertySizeContract.class,
          WaveFormatContract.class,
          ShutdownContract.class,
          HotUpdateContract.class,
          ClassLoaderContract.class);

  private MiniportContracts() {}

  /**
   * Runs every contract that applies to a miniport.
   *
   * @param subject describes the miniport; public, with a public constructor
   */
  public static List<TckResult> run(Class<? extends MiniportUnderTest> subject) {
    return TckRun.run(CLASSES, Map.of(MiniportExtension.MINIPORT, subject.getName()));
  }

  /**
   * Runs every contract that applies to a miniport, for a {@code TestFactory}.
   *
   * @param subject describes the miniport; public, with a public constructor
   */
  public static Stream<DynamicTest> tests(Class<? extends MiniportUnderTest> subject) {
    return run(subject).stream().map(TckResult::asTest);
  }

  /**
   * Runs some contracts, for a {@code TestFactory}.
   *
   * @param subject describes the miniport; public, with a public constructor
   * @param contracts which of {@link #CLASSES}
   */
  public static Stream<DynamicTest> tests(
      Class<? extends MiniportUnderTest> subject, Class<?>... contracts) {
    Map<String, String> parameters = Map.of(MiniportExtension.MINIPORT, subject.getName());
    return TckRun.run(List.of(contracts), parameters).stream().map(TckResult::asTest);
  }

  /**
   * Runs every contract that applies to the miniports of a bundle, which describes itself - see
   * {@link org.dmus.tck.JarUnderTest} -, for a {@code TestFactory}.
   *
   * @param bundle symbolic name of a bundle of the class path, or the path of a jar
   * @throws UnfitJar when it cannot be tested; the message says why
   */
  public static Stream<DynamicTest> tests(String bundle) throws UnfitJar {
    Path jar = BundleJars.ofClassPath().subject(bundle);
    List<DynamicTest> tests = new ArrayList<>();
    for (DeployedMiniport miniport : new JarExaminer().miniports(jar)) {
      TckRun.run(CLASSES, parameters(jar, miniport)).forEach(result -> tests.add(result.asTest()));
    }
    return tests.stream();
  }

  /**
   * Returns the configuration parameters of a run.
   *
   * @param jar a jar
   * @param miniport which of its miniports
   */
  public static Map<String, String> parameters(Path jar, DeployedMiniport miniport) {
    return Map.of(
        PackagedMiniport.JAR,
        jar.toString(),
        PackagedMiniport.CLASS_ID,
        miniport.classId().toString());
  }
}
