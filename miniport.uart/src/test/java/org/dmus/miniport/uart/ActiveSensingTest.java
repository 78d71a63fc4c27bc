package org.dmus.miniport.uart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ActiveSensingTest {

  private static final long MOST_SILENCE = TimeUnit.MILLISECONDS.toNanos(300);
  private static final SysexSettings AT_ONCE = new SysexSettings(0, 0, 0);

  @Test
  void aByteComesAtLeastEvery300Ms() throws IOException {
    VirtualWire wire = new VirtualWire(3_125, AT_ONCE, true);
    long start = wire.nowNanos;
    wire.pass(TimeUnit.MILLISECONDS.toNanos(600));
    wire.give("90 3C 64");
    wire.pass(TimeUnit.SECONDS.toNanos(2));
    long last = start;
    for (long time : wire.timesNanos) {
      assertThat(time - last).isLessThanOrEqualTo(MOST_SILENCE);
      last = time;
    }
    assertThat(wire.nowNanos - last).isLessThanOrEqualTo(MOST_SILENCE);
    assertThat(wire.sent()).isEqualTo("FE FE FE 90 3C 64" + " FE".repeat(7));
  }

  @Test
  void aLineThatIsBusyDoesNotNeedIt() throws IOException {
    VirtualWire wire = new VirtualWire(3_125, AT_ONCE, true);
    wire.give("90 3C 64");
    wire.fifo.write(new byte[3_000], 0, 3_000);
    wire.pass(TimeUnit.MILLISECONDS.toNanos(900));
    assertThat(wire.sent()).doesNotContain("FE");
  }

  @Test
  void nobodyIsToldUnlessItIsAskedFor() throws IOException {
    VirtualWire wire = new VirtualWire(3_125, AT_ONCE, false);
    wire.pass(TimeUnit.SECONDS.toNanos(2));
    assertThat(wire.sent()).isEmpty();
  }
}
