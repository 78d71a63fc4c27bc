package org.dmus.shell.monitor;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;

/**
 * Taps every open music pin of a port, also those that come later; opens the capture pin of one
 * that nobody listens to.
 */
final class TappedPins implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 14;

  private final IFilter filter;
  private final PassedEvents events = new PassedEvents();
  private final Map<IPin, MonitorTap> taps = new HashMap<>();
  private final ByteBuffer unread = DMusBuffer.allocate(BUFFER_BYTES);
  private IPin own;

  TappedPins(IFilter filter) {
    this.filter = filter;
  }

  PassedEvents events() {
    return events;
  }

  boolean isEmpty() {
    return taps.isEmpty();
  }

  /** Looks for pins that came and went. */
  void refresh() {
    List<IPin> open = filter.openPins();
    taps.keySet().removeIf(pin -> !open.contains(pin));
    open.stream()
        .filter(pin -> pin.format().wave().isEmpty() && !taps.containsKey(pin))
        .forEach(this::tap);
    if (taps.isEmpty()) {
      openCapture();
    }
  }

  private void tap(IPin pin) {
    MonitorTap tap = new MonitorTap(events);
    pin.addTap(tap);
    taps.put(pin, tap);
  }

  private void openCapture() {
    OptionalInt id = filter.description().findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC);
    if (id.isPresent()) {
      own = filter.openPin(id.getAsInt(), KsDataFormat.DIRECTMUSIC);
      tap(own);
      own.setState(KsState.RUN);
    }
  }

  /** Throws away what the own pin captured: the tap heard it. */
  void drain() {
    while (own != null && own.read(unread.clear()) > 0) {
      unread.clear();
    }
  }

  @Override
  public void close() {
    taps.forEach(IPin::removeTap);
    if (own != null) {
      own.close();
    }
  }
}
