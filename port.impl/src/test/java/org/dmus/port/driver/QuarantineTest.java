package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.dmus.chaos.Chaos;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportDMus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.component.ComponentServiceObjects;

/** A miniport that throws, blocks or floods is isolated, and comes back when it is readmitted. */
@Timeout(60)
class QuarantineTest {
  private static final UUID CLASS = UUID.randomUUID();

  /** Generous: the promise is one second, on a machine that has nothing else to do. */
  private static final long PATIENCE_SECONDS = 10;

  private final FakeFramework framework = new FakeFramework();
  private Chaos chaos = new Chaos();
  private final ByteBuffer buffer = DMusBuffer.allocate(64);
  private ComponentServiceObjects<IMiniportDMus> bundle;
  private ISubdevice port;
  private IPin pin;

  @AfterEach
  void stop() {
    chaos.heal();
    framework.subdevices.close();
    framework.watchdog.close();
    await("the end of all threads", () -> threads().isEmpty());
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("dmus-") && t.getName().endsWith("-chaos"))
        .toList();
  }

  private static String stacks() {
    return threads().stream()
        .map(t -> t.getName() + " " + List.of(t.getStackTrace()))
        .collect(Collectors.joining("\n"));
  }

  private void create(Runner runner) {
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    port =
        framework.subdevices.create(
            new SubdeviceConfiguration("chaos", CLASS, runner, true, Map.of()));
    pin = port.filter().openPin(ChaosMiniport.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      buffer.clear();
      DMusBuffer.put(buffer, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
      pin.write(buffer.flip(), 0);
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(() -> "%s within %d s; %s".formatted(what, PATIENCE_SECONDS, stacks()))
          .isLessThan(end);
      try {
        never.await(1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void awaitQuarantine(Reason reason) {
    await("quarantine", () -> port.quarantine().isPresent());
    assertThat(port.quarantine().orElseThrow().reason()).isEqualTo(reason);
  }

  private void assertBalance() {
    PinStatistics s = pin.statistics();
    assertThat(s.written()).as("%s", s).isEqualTo(s.accounted());
  }

  private void assertPlays() {
    int before = chaos.delivered.get();
    write(3);
    await("delivery", () -> chaos.delivered.get() >= before + 3);
    assertBalance();
  }

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
    framework.miniports.remove(bundle.getServiceReference());
    assertThat(chaos.isBlocking()).isTrue();
  }

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
    framework.miniports.remove(bundle.getServiceReference());
    if (!isClosedBefore) {
      assertThat(port.quarantine()).isEmpty();
      assertThat(port.problem()).get().asString().contains("went away");
      pin.close();
    }
    await("the port gone", () -> framework.subdevices.published().isEmpty());
  }

  @Test
  void whatComesBackLateIsClosedAndReadmittedMeanwhile() {
    create(Runner.REALTIME);
    chaos.at("putMessage", Fault.BLOCK);
    write(2);
    awaitQuarantine(Reason.BLOCKED);
    assertThat(chaos.closed.get()).isZero();
    chaos.heal();
    await("closed", () -> chaos.closed.get() == 1 && framework.instances == 0);
    port.readmit();
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.problem()).isEmpty();
    assertThat(pin.isAttached()).isTrue();
    assertPlays();
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
    await("the old one closed", () -> stuck.closed.get() == 1 && framework.instances == 1);
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
    await("the old one closed", () -> stuck.closed.get() == 1 && framework.instances == 1);
  }

  private Void readmit() {
    port.readmit();
    return null;
  }

  @Test
  void theQuarantineEndsWhenItsMiniportIsGoneNotWhenAnotherOneIs() {
    create(Runner.REALTIME);
    Chaos stuck = chaos;
    stuck.at("putMessage", Fault.BLOCK);
    write(1);
    awaitQuarantine(Reason.BLOCKED);
    var other = framework.deploy(UUID.randomUUID(), "", 0, () -> new ChaosMiniport(chaos));
    framework.miniports.remove(other.getServiceReference());
    assertThat(port.quarantine()).isPresent();
    assertThat(framework.subdevices.published()).containsExactly(port);
    framework.miniports.remove(bundle.getServiceReference());
    assertThat(port.quarantine()).as("nothing is left to isolate").isEmpty();
    assertThat(port.problem()).get().asString().contains("went away");
    chaos = new Chaos();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    assertThat(port.quarantine()).isEmpty();
    assertPlays();
    stuck.heal();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROW", "OVERFLOW", "NO_CLASS", "NO_MEMORY"})
  void whatItThrowsHasItStartedAnewTwiceAMinuteAndIsolatedTheThirdTime(Fault fault) {
    create(Runner.REALTIME);
    for (int time = 1; time <= 2; time++) {
      int restarts = time;
      chaos.at("putMessage", fault);
      long begin = System.nanoTime();
      write(1);
      await("a restart", () -> port.restarts() == restarts);
      chaos.heal();
      await("ready again", () -> pin.isAttached() && port.problem().isEmpty());
      System.out.printf("%s: ready after %d us%n", fault, (System.nanoTime() - begin) / 1_000);
      assertThat(framework.instances).isEqualTo(1);
      assertPlays();
    }
    chaos.at("putMessage", fault);
    write(1);
    awaitQuarantine(Reason.THROWN);
    await("given back", () -> framework.instances == 0 && framework.services.isEmpty());
    assertThat(port.problem())
        .get()
        .asString()
        .startsWith("chaos: quarantined: threw 3 times within a minute, at last ")
        .contains(" in org.dmus.chaos.Chaos.")
        .endsWith("; repair it, then quarantine -r chaos");
    chaos.heal();
    port.readmit();
    assertPlays();
    assertThat(port.restarts()).isEqualTo(2);
  }

  @Test
  void aServiceRoutineThatThrowsHasItStartedAnew() {
    create(Runner.REALTIME);
    chaos.at("service", Fault.THROW);
    chaos.requestService();
    await("a restart", () -> port.restarts() == 1);
    chaos.heal();
    await("ready again", pin::isAttached);
    assertPlays();
  }

  @Test
  void offlineTheCallersThreadStartsItAnew() {
    create(Runner.OFFLINE);
    chaos.at("putMessage", Fault.THROW);
    write(1);
    port.runUntil(1);
    assertThat(port.restarts()).isEqualTo(1);
    assertThat(pin.isAttached()).isTrue();
    chaos.heal();
    write(1);
    port.runUntil(2);
    assertThat(chaos.delivered.get()).isEqualTo(1);
    assertBalance();
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "getDescription", "newStream", "setState"})
  void whoDeploysAMiniportThatBlocksIsLetGo(String where) {
    create(Runner.REALTIME);
    Chaos stuck = new Chaos();
    framework.miniports.remove(bundle.getServiceReference());
    chaos = stuck;
    stuck.at(where, Fault.BLOCK);
    long begin = System.nanoTime();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(stuck));
    System.out.printf("%s: let go after %d ms%n", where, (System.nanoTime() - begin) / 1_000_000);
    awaitQuarantine(Reason.BLOCKED);
    assertThat(port.problem()).get().asString().contains("blocked for 500 ms in org.dmus.chaos");
    assertThat(stuck.isBlocking()).isTrue();
    framework.miniports.remove(bundle.getServiceReference());
    stuck.heal();
    await("given back", () -> framework.instances == 0);
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
    framework.miniports.remove(bundle.getServiceReference());
    System.out.printf("%s: let go after %d ms%n", where, (System.nanoTime() - begin) / 1_000_000);
    assertThat(stuck.isBlocking()).isTrue();
    chaos = new Chaos();
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    assertPlays();
    stuck.heal();
    await("given back", () -> framework.instances == 1);
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

  @Test
  void aMiniportThatAsksForServiceWithoutEndIsIsolated() {
    create(Runner.REALTIME);
    chaos.at("service", Fault.FLOOD);
    long begin = System.nanoTime();
    chaos.requestService();
    awaitQuarantine(Reason.FLOODED);
    System.out.printf("flood: isolated after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    assertThat(port.problem()).get().asString().contains("asked for service without end: ");
    await("given back", () -> framework.instances == 0);
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
    await("given back", () -> framework.instances == 0);
    port.readmit();
    assertPlays();
  }

  @Test
  void aMillionEventsAtOneInstantAreNoFault() {
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    port =
        framework.subdevices.create(
            new SubdeviceConfiguration(
                "chaos",
                CLASS,
                Runner.REALTIME,
                true,
                Map.of(PortSettings.POOL_EVENTS, "1000000")));
    pin = port.filter().openPin(ChaosMiniport.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.PAUSE);
    chaos.takesNanos = 2_000;
    write(1_000_000);
    pin.setState(KsState.RUN);
    await("all of them", () -> chaos.delivered.get() == 1_000_000);
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.restarts()).isZero();
  }
}
