package org.dmus.port.filter;

import java.util.Objects;
import java.util.function.Consumer;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.stream.GuardedOpener;
import org.dmus.port.stream.StreamOpener;

/**
 * Brings a miniport and the open pins of a filter together, and apart: in which order handlers,
 * streams and what they were told come and go. Pins outlive it all.
 */
final class Attachment {
  private final Filter filter;
  private final Engine engine;
  private final MiniportSlot slot;
  private final OpenPins pins;
  private final PropertyTarget itself;
  private final HandlerLease handlers;
  private final Retelling told;

  /**
   * Begins with no miniport.
   *
   * @param itself the filter, as what requests are sent to
   * @param told what clients told the streams before
   */
  Attachment(
      Filter filter, MiniportSlot slot, OpenPins pins, PropertyTarget itself, Retelling told) {
    this.filter = filter;
    this.engine = filter.engine();
    this.slot = slot;
    this.pins = pins;
    this.itself = itself;
    this.handlers = itself.lease();
    this.told = told;
  }

  /** See {@link Filter#attach}. */
  void begin(FilterDescriptor description, StreamOpener miniport) {
    Objects.requireNonNull(description, "the miniport's getDescription returned null");
    boolean repeats = !told.isEmpty();
    engine.exclusively(
        () -> {
          slot.bind(description, new GuardedOpener(miniport, engine.lock()));
          handlers.prepare();
          pins.prepareAll();
          if (!repeats) {
            goOn();
          }
        });
    if (repeats) {
      told.repeat();
      engine.exclusively(this::goOn);
      told.finish();
    }
    engine.wake();
  }

  private void goOn() {
    handlers.open();
    pins.attachAll();
  }

  /** See {@link Filter#detach}. */
  void end() {
    engine.exclusively(slot::unbind);
    // Handlers may need the engine's lock to come to their end.
    filter.drain(handlers);
    pins.list().forEach(pin -> filter.drain(pin.lease()));
    itself.kept().lost();
    engine.exclusively(
        () -> {
          pins.detachAll();
          slot.forgetHandlers();
        });
    engine.wake();
  }

  /** See {@link Filter#abandon}. */
  void abandon(NtStatusException why, Consumer<Runnable> rest) {
    slot.unbind();
    handlers.abandon();
    engine.afterwards(handlers::cancel);
    itself.kept().lost();
    pins.abandonAll(why, rest);
    slot.forgetHandlers();
  }
}
