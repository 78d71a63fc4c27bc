package org.dmus.port.graph;

import java.util.Optional;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.Tap;

/**
 * Every instance of a pin that programs open as a source: what goes to a render pin, whoever writes
 * it, or what a program captures that has the only instance.
 */
record OpenPinsSource(Filter filter, int pinId, boolean isCapture) implements Source {

  @Override
  public boolean isGone() {
    return isCapture && !isOpen();
  }

  private boolean isOpen() {
    return filter.openPins().stream().anyMatch(pin -> pin.pinId() == pinId);
  }

  @Override
  public Optional<String> problem() {
    return filter.isLive()
        ? Optional.empty()
        : Optional.of(
            filter.name()
                + ": its miniport is away, start its bundle; or the port was removed, make it anew");
  }

  @Override
  public void addTap(Tap tap) {
    filter.addTap(pinId, tap);
  }

  @Override
  public void start() {
    // The programs that opened the pins run them.
  }

  @Override
  public void removeTap(Tap tap) {
    filter.removeTap(tap);
  }

  @Override
  public void release() {
    // The pins are those of others.
  }
}
