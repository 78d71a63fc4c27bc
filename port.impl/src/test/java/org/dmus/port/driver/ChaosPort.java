package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.dmus.chaos.Chaos;
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
import org.junit.jupiter.api.Timeout;

/** A port with a miniport that misbehaves on demand, and a pin that is open on it. */
@Timeout(60)
abstract class ChaosPort {
  static final UUID CLASS = UUID.randomUUID();

  /** Generous: the promise is one second, on a machine that has nothing else to do. */
  static final long PATIENCE_SECONDS = 10;

  final FakeFramework framework = new FakeFramework();
  Chaos chaos = new Chaos();
  private final ByteBuffer buffer = DMusBuffer.allocate(64);
  MiniportSource<IMiniportDMus> bundle;
  ISubdevice port;
  IPin pin;

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

  private String situation() {
    return framework.instances + " instances; said: " + framework.errors + "; " + stacks();
  }

  private static String stacks() {
    return threads().stream()
        .map(t -> t.getName() + " " + List.of(t.getStackTrace()))
        .collect(Collectors.joining("\n"));
  }

  final void create(Runner runner) {
    bundle = framework.deploy(CLASS, "", 0, () -> new ChaosMiniport(chaos));
    port =
        framework.subdevices.create(
            new SubdeviceConfiguration("chaos", CLASS, runner, true, Map.of()));
    pin = port.filter().openPin(ChaosMiniport.RENDER, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
  }

  final void write(int count) {
    for (int i = 0; i < count; i++) {
      buffer.clear();
      DMusBuffer.put(buffer, 1, 0, new byte[] {(byte) 0x90, 60, 64}, 0, 3);
      pin.write(buffer.flip(), 0);
    }
  }

  final void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE_SECONDS, condition);
  }

  final void await(String what, long seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(() -> "%s within %d s; %s".formatted(what, seconds, situation()))
          .isLessThan(end);
      try {
        never.await(1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  final void awaitQuarantine(Reason reason) {
    await("quarantine", () -> port.quarantine().isPresent());
    assertThat(port.quarantine().orElseThrow().reason()).isEqualTo(reason);
  }

  final void assertBalance() {
    PinStatistics s = pin.statistics();
    assertThat(s.written()).as("%s", s).isEqualTo(s.accounted());
  }

  final void assertPlays() {
    int before = chaos.delivered.get();
    write(3);
    await("delivery", () -> chaos.delivered.get() >= before + 3);
    assertBalance();
  }
}
