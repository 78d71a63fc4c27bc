package org.dmus.tck.host;

import java.util.List;

/** The contracts of a port. */
public final class HostContracts {
  /** All of them. */
  public static final List<Class<?>> CLASSES =
      List.of(
          FactoriesContract.class,
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
          BadInputContract.class,
          MidiFlavourContract.class,
          PortFunctionsContract.class);

  private HostContracts() {}
}
