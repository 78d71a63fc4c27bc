package org.dmus.port.driver;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.portcls.IPortEvents;

/** Signals the entries of an event list on the engine of the port. */
final class PortEvents implements IPortEvents {
  private final Engine engine;
  private final List<Listed> list = new CopyOnWriteArrayList<>();

  PortEvents(Engine engine) {
    this.engine = engine;
  }

  private static final class Listed implements Duty {
    private final Entry entry;
    private final AtomicBoolean generated = new AtomicBoolean();

    Listed(Entry entry) {
      this.entry = entry;
    }

    boolean fits(UUID set, int id, OptionalInt pin, OptionalInt node) {
      return (set == null || set.equals(entry.set()))
          && id == entry.id()
          && (pin.isEmpty() || pin.equals(entry.pin()))
          && (node.isEmpty() || node.equals(entry.node()));
    }

    @Override
    public long work(long now) {
      if (generated.getAndSet(false)) {
        entry.signal().run();
      }
      return NEVER;
    }
  }

  @Override
  public void addEventToEventList(Entry entry) {
    Listed listed = new Listed(entry);
    list.add(listed);
    engine.add(Engine.Stage.SERVICE, listed);
  }

  @Override
  public void removeEventFromEventList(Entry entry) {
    for (Listed listed : list) {
      if (listed.entry.equals(entry) && list.remove(listed)) {
        engine.remove(Engine.Stage.SERVICE, listed);
        return;
      }
    }
  }

  @Override
  public void generateEventList(UUID set, int id, OptionalInt pin, OptionalInt node) {
    for (Listed listed : list) {
      if (listed.fits(set, id, pin, node)) {
        listed.generated.set(true);
      }
    }
    engine.wake();
  }

  /** Forgets everybody. */
  void close() {
    list.forEach(listed -> removeEventFromEventList(listed.entry));
  }
}
