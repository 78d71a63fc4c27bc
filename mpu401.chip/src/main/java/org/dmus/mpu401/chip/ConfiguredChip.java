package org.dmus.mpu401.chip;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dmus.portcls.io.RegisterBus;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A chip that a configuration describes, with threads that keep its time. The bus is registered by
 * hand, for it has to go while the chip still works: drivers reset their device at the end.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = ChipConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = ChipConfiguration.class, factory = true)
public final class ConfiguredChip {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /**
   * Activated by Declarative Services; without a configuration too, and does nothing then: nobody
   * is to miss a test device.
   *
   * @throws IllegalArgumentException names what cannot be opened or read, and why
   */
  @Activate
  public ConfiguredChip(ChipConfiguration configuration, BundleContext context) throws Exception {
    if (configuration.name() == null) {
      return;
    }
    try {
      build(configuration, context);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What comes in comes last: whoever waits for the bus has it, and hears from the beginning. */
  private void build(ChipConfiguration configuration, BundleContext context) {
    ChipSettings settings = ChipSettings.USUAL.withTransmitFifo(configuration.fifo());
    Mpu401Chip chip = new Mpu401Chip(settings, System::nanoTime);
    String name = configuration.name();
    path(configuration.wire_out()).ifPresent(out -> parts.push(new WireOut(out, chip)));
    parts.push(new ChipThread(name, chip));
    ChipBus bus = new ChipBus(chip, Integer.decode(configuration.io()), configuration.irq());
    Dictionary<String, Object> properties = new Hashtable<>(Map.of(RegisterBus.NAME, name));
    parts.push(context.registerService(RegisterBus.class, bus, properties)::unregister);
    path(configuration.wire_in()).ifPresent(in -> parts.push(new WireIn(name, in, chip)));
  }

  private static Optional<Path> path(String text) {
    Function<String, Path> parse = Path::of;
    return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(parse);
  }

  @Deactivate
  void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
