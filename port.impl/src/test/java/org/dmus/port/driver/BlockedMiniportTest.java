package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dmus.chaos.Chaos;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.dmus.ks.KsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A miniport that blocks is isolated; whoever calls it is let go. */
class BlockedMiniportTest extends ChaosPort {

  @Test
  void aMiniportThatBlocksIsIsolatedWithItsStackAndNothingHangsOnIt() {
    create(Runner.REALTIME);
    assertPlays();
    chaos.at("putMessage", Fault.BLOCK);
    long begin = System.nanoTime();
    write(5);
    awaitQuarantine(Reason.BLOCKED);
    System.out.printf("isolated after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(port.problem())
        .get()
        .asString()
        .startsWith("chaos: quarantined: blocked for 500 ms in org.dmus.chaos.Chaos")
        .endsWith("; repair it, then quarantine -r chaos");
    assertThat(port.quarantine().orElseThrow().stack())
        .anyMatch(frame -> frame.getMethodName().equals("putMessage"));
    await("services gone", framework.services::isEmpty);
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.failure()).isPresent();
    assertBalance();
    pin.setState(KsState.PAUSE);
    pin.setState(KsState.RUN);
    assertThat(framework.subdevices.published()).containsExactly(port);
    framework.miniports.remove(bundle.key());
    assertThat(chaos.isBlocking()).isTrue();
  }

  @Test
  void whatComesBackLateIsClosedAndReadmittedMeanwhile() {
    create(Runner.REALTIME);
    chaos.at("putMessage", Fault.BLOCK);
    write(2);
    awaitQuarantine(Reason.BLOCKED);
    assertThat(chaos.closed.get()).isZero();
    chaos.heal();
    await("closed", () -> chaos.closed.get() == 1 && framework.instances.get() == 0);
    port.readmit();
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.problem()).isEmpty();
    assertThat(pin.isAttached()).isTrue();
    assertPlays();
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "getDescription", "newStream", "setState"})
  void whoDeploysAMiniportThatBlocksIsLetGo(String where) {
    create(Runner.REALTIME);
    Chaos stuck = new Chaos();
    framework.miniports.remove(bundle.key());
    chaos = stuck;
    stuck.at(where, Fault.BLOCK);
    long begin = System.nanoTime();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(stuck));
    System.out.printf("%s: let go after %d ms%n", where, (System.nanoTime() - begin) / 1_000_000);
    awaitQuarantine(Reason.BLOCKED);
    assertThat(port.problem()).get().asString().contains("blocked for 500 ms in org.dmus.chaos");
    assertThat(stuck.isBlocking()).isTrue();
    framework.miniports.remove(bundle.key());
    stuck.heal();
    await("given back", () -> framework.instances.get() == 0);
    chaos = new Chaos();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    assertPlays();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setState", "stream.close", "close"})
  void whoStopsAMiniportThatBlocksIsLetGo(String where) {
    create(Runner.REALTIME);
    Chaos stuck = chaos;
    stuck.at(where, Fault.BLOCK);
    long begin = System.nanoTime();
    framework.miniports.remove(bundle.key());
    System.out.printf("%s: let go after %d ms%n", where, (System.nanoTime() - begin) / 1_000_000);
    assertThat(stuck.isBlocking()).isTrue();
    chaos = new Chaos();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    assertPlays();
    stuck.heal();
    await("given back", () -> framework.instances.get() == 1);
    assertPlays();
  }

  @Test
  void whoClosesASubdeviceThatBlocksIsLetGo() {
    create(Runner.REALTIME);
    chaos.at("putMessage", Fault.BLOCK);
    write(1);
    await("blocking", chaos::isBlocking);
    port.close();
    assertThat(port.filter().openPins()).isEmpty();
    assertThat(framework.subdevices.published()).isEmpty();
    assertThat(chaos.isBlocking()).isTrue();
  }

  @Test
  void aClientThatIsInTheCallIsTheOnlyOneThatWaits() throws Exception {
    create(Runner.REALTIME);
    chaos.at("setState", Fault.BLOCK);
    CompletableFuture<Throwable> client = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                pin.setState(KsState.PAUSE);
                client.complete(null);
              } catch (Throwable e) {
                client.complete(e);
              }
            });
    thread.start();
    awaitQuarantine(Reason.BLOCKED);
    assertThat(pin.statistics().queued()).isZero();
    assertThat(client).isNotDone();
    chaos.heal();
    assertThat(client.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .hasMessageContaining("isolated while it was called");
    port.readmit();
    pin.setState(KsState.RUN);
    assertPlays();
  }
}
