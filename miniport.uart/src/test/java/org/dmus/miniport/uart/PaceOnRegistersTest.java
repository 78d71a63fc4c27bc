package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rests and active sensing on an MPU-401, as the wire behind its FIFO has them. */
@Timeout(60)
class PaceOnRegistersTest {

  private static final double BYTE_MS = 0.32;

  /** A timer looks every millisecond, and a register is slow. */
  private static final double LATE_MS = 1.5;

  @Test
  void theWireRestsAfterEachMessageThoughTheDeviceHasAFifo() {
    try (ChipRig rig = new ChipRig(Map.of("sysex.gap", 20))) {
      rig.give("F0 01 02 03 04 05 06 07 08 F7");
      rig.give("F0 02 F7");
      rig.give("90 3C 64");
      rig.drain();
      assertThat(rig.sent()).isEqualTo("F0 01 02 03 04 05 06 07 08 F7 F0 02 F7 90 3C 64");
      assertRest(rig, 9, 20);
      assertRest(rig, 12, 20);
    }
  }

  @Test
  void theWireRestsAfterSoManyBytes() {
    try (ChipRig rig = new ChipRig(Map.of("sysex.chunk", 4, "sysex.pause", 10))) {
      rig.give("F0 01 02 03 04 05 06 07 F7");
      rig.drain();
      assertThat(rig.sent()).isEqualTo("F0 01 02 03 04 05 06 07 F7");
      assertRest(rig, 3, 10);
      assertRest(rig, 7, 10);
    }
  }

  private static void assertRest(ChipRig rig, int after, double ms) {
    double between = rig.msBetween(after, after + 1) - BYTE_MS;
    assertThat(between).isBetween(ms - 0.02, ms + LATE_MS);
  }

  @Test
  void aClockPassesWhileTheWireRests() {
    try (ChipRig rig = new ChipRig(Map.of("sysex.gap", 20))) {
      rig.give("F0 01 F7");
      rig.give("F0 02 F7");
      rig.pass(5_000_000);
      rig.give("F8");
      rig.drain();
      assertThat(rig.sent()).isEqualTo("F0 01 F7 F8 F0 02 F7");
    }
  }

  @Test
  void aSilentWireSaysAtLeastEvery300MsThatItIsThere() {
    try (ChipRig rig = new ChipRig(Map.of("active.sensing", true))) {
      rig.pass(TimeUnit.SECONDS.toNanos(1));
      rig.give("90 3C 64");
      rig.pass(TimeUnit.SECONDS.toNanos(1));
      assertThat(rig.sent()).matches("(FE ){3,5}90 3C 64( FE){3,5}");
      for (int i = 1; i < rig.timesNanos.size(); i++) {
        assertThat(rig.msBetween(i - 1, i)).isLessThanOrEqualTo(300);
      }
    }
  }

  @Test
  void nobodyIsToldUnlessItIsAskedFor() {
    try (ChipRig rig = new ChipRig(Map.of())) {
      rig.pass(TimeUnit.SECONDS.toNanos(2));
      assertThat(rig.sent()).isEmpty();
    }
  }
}
