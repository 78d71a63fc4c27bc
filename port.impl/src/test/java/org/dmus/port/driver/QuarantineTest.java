package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dmus.chaos.Chaos;
import org.dmus.chaos.Chaos.Fault;
import org.dmus.chaos.ChaosMiniport;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.Quarantine.Reason;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportDMus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.service.component.ComponentServiceObjects;

/** A miniport that throws, blocks or floods is isolated, and comes back when it is readmitted. */
@Timeout(60)
class QuarantineTest {
  private static final UUID CLASS = UUID.randomUUID();

  /** Generous: the promise is one second, on a machine that has nothing else to do. */
  private static final long PATIENCE_SECONDS = 10;

  private final FakeFramework framework = new FakeFramework();
  private final Chaos chaos = new Chaos();
  private final ByteBuffer buffer = DMusBuffer.allocate(64);
  private ComponentServiceObjects<IMiniportDMus> bundle;
  private ISubdevice port;
  private IPin pin;

  @AfterEach
  void stop() {
    chaos.heal();
    framework.subdevices.close();
    framework.watchdog.close();
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
      assertThat(System.nanoTime()).as("%s within %d s", what, PATIENCE_SECONDS).isLessThan(end);
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
    assertThat(s.written())
        .as("%s", s)
        .isEqualTo(
            s.delivered()
                + s.queued()
                + s.flushed()
                + s.lostDetached()
                + s.undeliverable()
                + s.stale()
                + s.absorbed());
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
        .endsWith("; repair it, then readmit chaos");
    assertThat(port.quarantine().orElseThrow().stack())
        .anyMatch(frame -> frame.getMethodName().equals("putMessage"));
    await("services gone", framework.services::isEmpty);
    assertThat(pin.isAttached()).isFalse();
    assertThat(pin.failure()).isPresent();
    assertBalance();
    pin.setState(KsState.PAUSE);
    pin.setState(KsState.RUN);
    assertThat(framework.subdevices.published()).containsExactly(port);
    framework.miniports.removeDMus(bundle);
    assertThat(chaos.isBlocking()).isTrue();
  }

  @Test
  void whatComesBackLateIsClosedAndReadmittedMeanwhile() {
    create(Runner.REALTIME);
    chaos.at("putMessage", Fault.BLOCK);
    write(2);
    awaitQuarantine(Reason.BLOCKED);
    await("closed by nobody yet", () -> chaos.closed.get() == 0 && chaos.isBlocking());
    Chaos healthy = chaos;
    healthy.heal();
    await("closed", () -> chaos.closed.get() == 1 && framework.instances == 0);
    port.readmit();
    assertThat(port.quarantine()).isEmpty();
    assertThat(port.problem()).isEmpty();
    assertThat(pin.isAttached()).isTrue();
    assertPlays();
  }
}
