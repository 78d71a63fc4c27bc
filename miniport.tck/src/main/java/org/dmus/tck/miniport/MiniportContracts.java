package org.dmus.tck.miniport;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
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
          HostedContract.class);

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
    return run(subject).stream().map(MiniportContracts::test);
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
    return TckRun.run(List.of(contracts), parameters).stream().map(MiniportContracts::test);
  }

  private static DynamicTest test(TckResult result) {
    return DynamicTest.dynamicTest(
        result.test(),
        () -> {
          if (result.failure().isPresent()) {
            throw result.failure().get();
          }
        });
  }
}
