package org.dmus.tck.miniport;

import org.dmus.ks.NtStatus;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IResourceList;
import org.junit.jupiter.api.Assumptions;

/** Instances on devices of their own, beside that of the bench. */
final class MpuAttempt {

  private MpuAttempt() {}

  /** Returns the chip of a bench; aborts the test of a miniport that has another device. */
  static ChipDevice chip(MiniportBench bench) {
    return bench.device() instanceof ChipDevice chip
        ? chip
        : Assumptions.abort("its device has no registers");
  }

  /** Initialises an instance on a device, and closes it when that works. */
  static NtStatus init(MiniportBench bench, TestDevice device, IResourceList resources) {
    chip(bench);
    IMiniportDMus miniport = bench.subject().create();
    try {
      return Refusals.of(
          () -> {
            miniport.init(null, resources, new TestPort(device));
            miniport.close();
          });
    } finally {
      bench.subject().release(miniport);
    }
  }

  static NtStatus init(MiniportBench bench, ChipDevice device) {
    return init(bench, device, device.resources());
  }

  /** Opens a bench with the same miniport on another chip; it is closed with the first. */
  static MiniportBench on(MiniportBench bench, ChipDevice device) {
    chip(bench);
    return bench.closing(new MiniportBench(bench.subject(), device));
  }
}
