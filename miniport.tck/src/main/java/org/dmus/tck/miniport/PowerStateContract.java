package org.dmus.tck.miniport;

import org.dmus.ks.KsState;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A miniport that wants to know about power. */
@MiniportContract(value = DMusStreamType.MIDI_RENDER, area = Area.DEVICE)
public class PowerStateContract {

  private static IPowerNotify power(MiniportBench bench) {
    return bench
        .miniport()
        .as(IPowerNotify.class)
        .orElseGet(() -> Assumptions.abort("it does not ask about power"));
  }

  private static void assertPlays(MiniportBench bench, TestStream stream) {
    stream.to(KsState.RUN).put(bench.pool().event(0xB0, 7, 1));
    bench.settle();
    bench.pool().assertFull();
  }

  @Test
  void itPlaysAfterItSlept(MiniportBench bench) {
    IPowerNotify power = power(bench);
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.to(KsState.PAUSE);
    power.powerChangeNotify(DevicePowerState.D3);
    power.powerChangeNotify(DevicePowerState.D0);
    assertPlays(bench, stream);
  }

  @Test
  void aStateThatIsToldTwiceIsOne(MiniportBench bench) {
    IPowerNotify power = power(bench);
    TestStream stream = bench.openRender();
    power.powerChangeNotify(DevicePowerState.D3);
    power.powerChangeNotify(DevicePowerState.D3);
    power.powerChangeNotify(DevicePowerState.D0);
    power.powerChangeNotify(DevicePowerState.D0);
    assertPlays(bench, stream);
  }

  @Test
  void aStreamIsClosedAsleep(MiniportBench bench) {
    IPowerNotify power = power(bench);
    TestStream stream = bench.openRender().to(KsState.RUN);
    stream.put(bench.pool().event(0xB0, 7, 1));
    stream.to(KsState.PAUSE);
    power.powerChangeNotify(DevicePowerState.D3);
    stream.close();
    bench.close();
    bench.pool().assertFull();
  }
}
