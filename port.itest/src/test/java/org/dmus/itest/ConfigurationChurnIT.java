package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;

/**
 * Devices and the ports on them are configured, changed and removed in any order, and their bundles
 * stopped and started, while a client plays: whatever happened, when all is there again all works.
 * {@code -Ddmus.churn.rounds=100} for more, {@code -Ddmus.churn.seed} for a round again.
 */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class ConfigurationChurnIT {
  private static final int ROUNDS = Integer.getInteger("dmus.churn.rounds", 4);
  private static final long SEED = Long.getLong("dmus.churn.seed", System.nanoTime());
  private static final int STEPS = 30;
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);
  private static final int DIRECTMUSIC_PIN = 1;

  private static final Plan CHIP = new Plan("org.dmus.mpu401.chip", Map.of("name", "chip"));
  private static final Plan ON_CHIP =
      new Plan(
          "org.dmus.miniport.uart",
          Map.of("name", "on-chip", "io", "0x330", "irq", 9, "bus", "chip"));
  private static final Plan LOOP = new Plan("org.dmus.link.loopback", Map.of("name", "loop"));
  private static final Plan ON_LOOP =
      new Plan("org.dmus.miniport.uart", Map.of("name", "on-loop", "link", "loopback:loop"));
  private static final List<Plan> PLANS = List.of(CHIP, ON_CHIP, LOOP, ON_LOOP);
  private static final Set<String> BUNDLES =
      Set.of("org.dmus.mpu401.chip", "org.dmus.miniport.uart", "org.dmus.link.local");

  @Inject private BundleContext context;

  /** A factory configuration that is there now and then. */
  private record Plan(String factoryPid, Map<String, Object> settings) {}

  /** A plan that was carried out. */
  private record Made(Plan plan, Configuration configuration) {}

  private final List<Made> made = new ArrayList<>();
  private final List<IPin> pins = new ArrayList<>();

  @Test
  public void whateverIsConfiguredInAnyOrderWorksWhenAllIsThere() throws Exception {
    System.out.println("ConfigurationChurnIT seed " + SEED);
    Random random = new Random(SEED);
    try (Configurations configurations = new Configurations(context)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (int step = 0; step < STEPS; step++) {
          step(configurations, random);
        }
        complete(configurations);
        settle(configurations);
        assertPlays("on-chip");
        assertPlays("on-loop");
      }
      pins.forEach(IPin::close);
    } finally {
      stop(chip());
    }
  }

  private void step(Configurations configurations, Random random) throws Exception {
    Plan plan = PLANS.get(random.nextInt(PLANS.size()));
    switch (random.nextInt(6)) {
      case 0, 1 -> make(configurations, plan);
      case 2 -> remove(configurations, plan);
      case 3 -> change(plan, random);
      case 4 -> toggle(bundles().get(random.nextInt(BUNDLES.size())));
      default -> openAndWrite(random.nextBoolean() ? "on-chip" : "on-loop");
    }
  }

  private void make(Configurations configurations, Plan plan) throws IOException {
    made.add(new Made(plan, configurations.make(plan.factoryPid(), plan.settings())));
  }

  private List<Made> of(Plan plan) {
    return made.stream().filter(each -> each.plan() == plan).toList();
  }

  private void remove(Configurations configurations, Plan plan) throws IOException {
    for (Made each : of(plan)) {
      configurations.delete(each.configuration());
      made.remove(each);
    }
  }

  private void change(Plan plan, Random random) throws IOException {
    for (Made each : of(plan)) {
      Hashtable<String, Object> changed = new Hashtable<>(plan.settings());
      changed.put(plan == CHIP ? "fifo" : "port.stale.ms", 10 + random.nextInt(10));
      each.configuration().update(changed);
    }
  }

  private List<Bundle> bundles() {
    return Stream.of(context.getBundles())
        .filter(bundle -> BUNDLES.contains(bundle.getSymbolicName()))
        .toList();
  }

  private Bundle chip() {
    return bundles().stream()
        .filter(bundle -> CHIP.factoryPid().equals(bundle.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  private static void toggle(Bundle bundle) throws BundleException {
    if (bundle.getState() == Bundle.ACTIVE) {
      stop(bundle);
    } else {
      bundle.start();
    }
  }

  private static void stop(Bundle bundle) throws BundleException {
    bundle.stop();
  }

  /** One of each, and all bundles started: in the order in which they lie about. */
  private void complete(Configurations configurations) throws Exception {
    for (Plan plan : PLANS) {
      List<Made> there = of(plan);
      if (there.isEmpty()) {
        make(configurations, plan);
      }
      for (Made twin : there.subList(Math.min(1, there.size()), there.size())) {
        configurations.delete(twin.configuration());
        made.remove(twin);
      }
    }
    for (Bundle bundle : bundles()) {
      bundle.start();
    }
  }

  /** Configurations take effect one after the other: when the last one has, all have. */
  private void settle(Configurations configurations) throws Exception {
    Configuration last = configurations.make(LOOP.factoryPid(), Map.of("name", "last"));
    assertThat(await(() -> found("last").isPresent())).isTrue();
    configurations.delete(last);
    assertThat(await(() -> found("last").isEmpty() || isUnplugged("last"))).isTrue();
  }

  private boolean isUnplugged(String name) {
    return found(name).flatMap(ISubdevice::problem).orElse("").contains("unplugged");
  }

  private Optional<ISubdevice> find(String name) throws InterruptedException {
    return new Registry(context)
        .await(SubdeviceFactory.class, "").published().stream()
            .filter(each -> each.configuration().name().equals(name))
            .findFirst();
  }

  private void openAndWrite(String name) throws InterruptedException {
    Optional<ISubdevice> port = find(name);
    if (port.isPresent()) {
      try {
        pins.add(open(port.orElseThrow()));
      } catch (NtStatusException e) {
        assertThat(e.getMessage())
            .as("it says why: its device or its miniport is away")
            .isNotBlank();
      }
    }
    pins.forEach(ConfigurationChurnIT::write);
  }

  private static IPin open(ISubdevice port) {
    IPin pin = port.filter().openPin(DIRECTMUSIC_PIN, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    return pin;
  }

  private static void write(IPin pin) {
    ByteBuffer records = DMusBuffer.allocate(DMusBuffer.recordBytes(3));
    DMusBuffer.put(records, 1, 0, new byte[] {(byte) 0x90, 60, 100}, 0, 3);
    pin.write(records.flip(), 0);
  }

  private void assertPlays(String name) throws Exception {
    await(() -> found(name).flatMap(ISubdevice::problem).isEmpty() && found(name).isPresent());
    assertThat(found(name).orElseThrow().problem()).as("%s, seed %d", name, SEED).isEmpty();
    for (IPin pin : pins) {
      pin.close();
    }
    pins.clear();
    try (IPin pin = open(found(name).orElseThrow())) {
      write(pin);
      assertThat(await(() -> pin.statistics().delivered() == 1))
          .as("%s delivers, seed %d: %s", name, SEED, pin.statistics())
          .isTrue();
    }
  }

  private Optional<ISubdevice> found(String name) {
    try {
      return find(name);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    return condition.getAsBoolean();
  }
}
