package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.IPin;
import org.dmus.client.PortSettings;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.junit.jupiter.api.Test;

/** A miniport that asks for service or captures without end is isolated; much work is no fault. */
class FloodingMiniportTest extends ChaosPort {

  @Test
  void aMiniportThatAsksForServiceWithoutEndIsIsolated() {
    create(Runner.REALTIME);
    chaos.at("service", Fault.FLOOD);
    long begin = System.nanoTime();
    chaos.requestService();
    awaitQuarantine(Reason.FLOODED);
    System.out.printf("flood: isolated after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(port.problem()).get().asString().contains("asked for service without end: ");
    await("given back", () -> framework.instances.get() == 0);
    chaos.heal();
    port.readmit();
    assertPlays();
  }

  @Test
  void aMiniportThatCapturesWithoutEndIsIsolated() {
    create(Runner.REALTIME);
    IPin capture = port.filter().openPin(ChaosMiniport.CAPTURE, KsDataFormat.DIRECTMUSIC);
    capture.setState(KsState.RUN);
    chaos.at("capture", Fault.FLOOD);
    long begin = System.nanoTime();
    chaos.requestService();
    awaitQuarantine(Reason.FLOODED);
    System.out.printf("capture: isolated after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(port.problem()).get().asString().contains("captured without end: ");
    chaos.heal();
    await("given back", () -> framework.instances.get() == 0);
    port.readmit();
    assertPlays();
  }

  @Test
  void threeHundredThousandEventsAtOneInstantAreNoFault() {
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    port =
        framework.subdevices.create(
            new SubdeviceConfiguration(
                "chaos", CLASS, Runner.REALTIME, true, Map.of(PortSettings.POOL_EVENTS, "300000")));
    pin = port.filter().openPin(ChaosMiniport.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.PAUSE);
    chaos.takesNanos = 4_000;
    write(300_000);
    pin.setState(KsState.RUN);
    await("all of them", 50, () -> chaos.delivered.get() == 300_000);
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.restarts()).isZero();
  }
}
