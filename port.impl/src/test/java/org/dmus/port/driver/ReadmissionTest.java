package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dmus.chaos.Chaos;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a quarantine ends: by hand, or with the miniport that it isolates. */
class ReadmissionTest extends ChaosPort {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDefaultPortOfAnIsolatedMiniportGoesWithItsBundle(boolean isClosedBefore) {
    bundle = framework.deploy(CLASS, "chaos", 0, () -> new ChaosMiniport(chaos));
    port = framework.subdevices.published().get(0);
    pin = port.filter().openPin(ChaosMiniport.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    chaos.at("putMessage", Fault.BLOCK);
    write(2);
    awaitQuarantine(Reason.BLOCKED);
    if (isClosedBefore) {
      pin.close();
      assertThat(framework.subdevices.published()).containsExactly(port);
    }
    framework.miniports.remove(bundle.key());
    if (!isClosedBefore) {
      assertThat(port.quarantine()).isEmpty();
      assertThat(port.problem()).get().asString().contains("went away");
      pin.close();
    }
    await("the port gone", () -> framework.subdevices.published().isEmpty());
  }

  @Test
  void itIsReadmittedWhileItsOldThreadIsStillInTheCall() {
    create(Runner.REALTIME);
    Chaos stuck = chaos;
    stuck.at("putMessage", Fault.BLOCK);
    write(2);
    awaitQuarantine(Reason.BLOCKED);
    await("blocking", stuck::isBlocking);
    chaos = new Chaos();
    port.readmit();
    assertThat(port.problem()).isEmpty();
    assertPlays();
    assertThat(stuck.isBlocking()).isTrue();
    stuck.heal();
    await("the old one closed", () -> stuck.closed.get() == 1 && framework.instances.get() == 1);
    assertPlays();
    assertThat(stuck.delivered.get()).isLessThanOrEqualTo(1);
    assertThat(port.quarantine()).isEmpty();
  }

  @Test
  void whoReadmitsItAsSoonAsItIsSaidGetsItsName() {
    create(Runner.REALTIME);
    Chaos stuck = chaos;
    CompletableFuture<Void> readmitted = new CompletableFuture<>();
    framework.whenErrorIsLogged =
        () -> {
          if (port.quarantine().isPresent()) {
            framework.whenErrorIsLogged = () -> {};
            chaos = new Chaos();
            readmitted.completeAsync(this::readmit, Runnable::run);
          }
        };
    stuck.at("putMessage", Fault.BLOCK);
    write(1);
    assertThat(readmitted).succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(port.problem()).isEmpty();
    await("one port", () -> framework.services.size() == 2);
    assertPlays();
    stuck.heal();
    await("the old one closed", () -> stuck.closed.get() == 1 && framework.instances.get() == 1);
  }

  @Test
  void whoReadmitsWhatThrewAsSoonAsItIsSaidGetsItsStreams() {
    create(Runner.REALTIME);
    CompletableFuture<Void> readmitted = new CompletableFuture<>();
    framework.whenErrorIsLogged =
        () -> {
          if (port.quarantine().isPresent()) {
            framework.whenErrorIsLogged = () -> {};
            chaos.heal();
            readmitted.completeAsync(this::readmit, Runnable::run);
          }
        };
    chaos.at("putMessage", Fault.THROW);
    for (int time = 1; time <= 3; time++) {
      int restarts = time;
      write(1);
      await(
          "a restart",
          () -> port.restarts() == restarts && pin.isAttached() || readmitted.isDone());
    }
    assertThat(readmitted).succeedsWithin(PATIENCE_SECONDS, TimeUnit.SECONDS);
    await("one miniport", () -> framework.instances.get() == 1);
    assertThat(port.problem()).isEmpty();
    assertPlays();
  }

  private Void readmit() {
    port.readmit();
    return null;
  }

  @Test
  void aMiniportThatCouldNotBeStartedAnewIsTriedAgainWhenItIsReadmitted() {
    create(Runner.REALTIME);
    chaos.at("putMessage", Fault.THROW);
    Chaos first = chaos;
    chaos = new Chaos();
    chaos.at("init", Fault.THROW);
    write(1);
    await("the failed restart", () -> port.restarts() == 1 && framework.errors.size() == 2);
    first.heal();
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.problem()).get().asString().contains("broken at init");
    chaos.heal();
    port.readmit();
    assertThat(port.problem()).isEmpty();
    assertPlays();
  }

  @Test
  void theQuarantineEndsWhenItsMiniportIsGoneNotWhenAnotherOneIs() {
    create(Runner.REALTIME);
    Chaos stuck = chaos;
    stuck.at("putMessage", Fault.BLOCK);
    write(1);
    awaitQuarantine(Reason.BLOCKED);
    var other = framework.deploy(UUID.randomUUID(), "", 0, () -> new ChaosMiniport(chaos));
    framework.miniports.remove(other.key());
    assertThat(port.quarantine()).isPresent();
    assertThat(framework.subdevices.published()).containsExactly(port);
    framework.miniports.remove(bundle.key());
    assertThat(port.quarantine()).as("nothing is left to isolate").isEmpty();
    assertThat(port.problem()).get().asString().contains("went away");
    chaos = new Chaos();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    assertThat(port.quarantine()).isEmpty();
    assertPlays();
    stuck.heal();
  }
}
