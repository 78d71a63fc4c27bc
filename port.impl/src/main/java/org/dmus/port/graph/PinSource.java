package org.dmus.port.graph;

import java.util.Optional;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.Tap;
import org.dmus.port.filter.TappedPin;

/**
 * One pin as a source.
 *
 * @param pin the pin
 * @param run brings it to RUN, if that is up to the graph
 * @param letGo gives it back
 */
record PinSource(TappedPin pin, Runnable run, Runnable letGo) implements Source {

  @Override
  public Filter filter() {
    return pin.filter();
  }

  @Override
  public boolean isCapture() {
    return pin.isCapture();
  }

  @Override
  public boolean isGone() {
    return pin.isClosed();
  }

  @Override
  public Optional<String> problem() {
    return PinUse.problem(pin);
  }

  @Override
  public void addTap(Tap tap) {
    pin.addTap(tap);
  }

  @Override
  public void start() {
    run.run();
  }

  @Override
  public void removeTap(Tap tap) {
    pin.removeTap(tap);
  }

  @Override
  public void release() {
    letGo.run();
  }
}
