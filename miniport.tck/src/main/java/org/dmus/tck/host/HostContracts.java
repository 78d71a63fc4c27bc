package org.dmus.tck.host;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.tck.TckResult;
import org.dmus.tck.TckRun;
import org.junit.jupiter.api.DynamicTest;

/** The contracts of a port. */
public final class HostContracts {
  /** All of them. */
  public static final List<Class<?>> CLASSES =
      List.of(
          FactoriesContract.class,
          DeviceContract.class,
          PowerContract.class,
          PinInquiryContract.class,
          ServiceGroupContract.class,
          InterruptSyncContract.class,
          AllocatorContract.class,
          StreamStateContract.class,
          SequencingContract.class,
          CaptureContract.class,
          PropertyContract.class,
          WaveSinkContract.class,
          ClientsContract.class,
          SilenceContract.class,
          LongMessageContract.class,
          FaultyMiniportContract.class,
          BadInputContract.class,
          MidiFlavourContract.class,
          PortFunctionsContract.class);

  private HostContracts() {}

  /**
   * Runs every contract against a port.
   *
   * @param bundles the port and what it needs beside Declarative Services, log and configuration:
   *     symbolic names of bundles of the class path, or paths of jars
   */
  public static List<TckResult> run(String... bundles) {
    return TckRun.run(CLASSES, List.of(bundles));
  }

  /**
   * Runs every contract against a port, for a {@code TestFactory}.
   *
   * @param bundles as {@link #run}
   */
  public static Stream<DynamicTest> tests(String... bundles) {
    return run(bundles).stream().map(TckResult::asTest);
  }
}
