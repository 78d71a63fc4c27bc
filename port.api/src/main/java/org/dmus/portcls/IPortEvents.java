package org.dmus.portcls;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Of a port, by {@link IPort#as}: who wants to hear of events of the hardware (IPortEvents). A
 * client adds what it wants to hear; the miniport generates.
 */
@ProviderType
public interface IPortEvents {

  /**
   * Something to hear of (KSEVENT_ENTRY).
   *
   * @param set event set
   * @param id number within the set
   * @param pin the pin it is about, if it is about one
   * @param node the node it is about, if it is about one
   * @param signal called on the engine: must not block; several events may become one call
   */
  record Entry(UUID set, int id, OptionalInt pin, OptionalInt node, Runnable signal) {

    /** Requires every part. */
    public Entry {
      Objects.requireNonNull(set, "set");
      Objects.requireNonNull(pin, "pin");
      Objects.requireNonNull(node, "node");
      Objects.requireNonNull(signal, "signal");
    }
  }

  /**
   * Adds an entry (AddEventToEventList). [control]
   *
   * @param entry whom to tell of what; until {@link #removeEventFromEventList} or the port closes
   */
  @ControlThread
  void addEventToEventList(Entry entry);

  /**
   * Removes an entry; when this returns its signal is not being called and never will be. [control]
   *
   * @param entry the entry; an unknown one is ignored
   */
  @ControlThread
  void removeEventFromEventList(Entry entry);

  /**
   * Signals every entry that fits (GenerateEventList). [any]; wait-free.
   *
   * @param set event set; null = any
   * @param id number within the set
   * @param pin only entries about this pin; empty = whatever they are about
   * @param node only entries about this node; empty = whatever they are about
   */
  void generateEventList(UUID set, int id, OptionalInt pin, OptionalInt node);
}
