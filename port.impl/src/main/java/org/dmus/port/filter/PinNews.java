package org.dmus.port.filter;

import java.util.EnumMap;
import java.util.Map;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.port.engine.Engine;

/** Tells the client of a pin what happens to it, when the lock of the engine is free. */
final class PinNews {
  private final IPin pin;
  private final Engine engine;

  /** Made once: telling allocates nothing. */
  private final Map<PinListener.Event, Runnable> announcements =
      new EnumMap<>(PinListener.Event.class);

  private volatile PinListener listener;

  PinNews(IPin pin, Engine engine) {
    this.pin = pin;
    this.engine = engine;
    for (PinListener.Event event : PinListener.Event.values()) {
      announcements.put(event, () -> tellNow(event));
    }
  }

  void listener(PinListener newListener) {
    listener = newListener;
  }

  void tell(PinListener.Event event) {
    engine.afterwards(announcements.get(event));
  }

  private void tellNow(PinListener.Event event) {
    PinListener l = listener;
    if (l != null) {
      l.pinEvent(pin, event);
    }
  }
}
