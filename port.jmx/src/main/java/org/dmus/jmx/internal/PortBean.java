package org.dmus.jmx.internal;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.jmx.PinFigures;
import org.dmus.jmx.PortMXBean;
import org.dmus.ks.NtStatusException;

/** A filter as a bean; keeps nothing, reads at each question. */
final class PortBean implements PortMXBean {
  private final IFilter filter;

  PortBean(IFilter filter) {
    this.filter = filter;
  }

  @Override
  public String getName() {
    return filter.name();
  }

  @Override
  public String getId() {
    return filter.id();
  }

  @Override
  public String getMiniport() {
    return filter.classId().toString();
  }

  @Override
  public long getQueued() {
    return sum(PinStatistics::queued);
  }

  @Override
  public long getLost() {
    return sum(counts -> counts.lostDetached() + counts.undeliverable());
  }

  @Override
  public long getStale() {
    return sum(PinStatistics::stale);
  }

  @Override
  public long getLate() {
    return sum(PinStatistics::late);
  }

  @Override
  public long getUnderruns() {
    return sum(PinStatistics::underruns);
  }

  @Override
  public long getPoolFree() {
    return sum(counts -> counts.pool().free());
  }

  @Override
  public long getPoolUsed() {
    return sum(counts -> counts.pool().used());
  }

  @Override
  public long getPoolLeaked() {
    return sum(counts -> counts.pool().leaked());
  }

  private long sum(ToLongFunction<PinStatistics> figure) {
    return filter.openPins().stream().map(IPin::statistics).mapToLong(figure).sum();
  }

  @Override
  public PinFigures[] getPins() {
    return ask(
        () ->
            filter.openPins().stream()
                .map(pin -> PinSnapshot.of(pin, filter))
                .toArray(PinFigures[]::new));
  }

  @Override
  public void panic() {
    tell(filter::panic);
  }

  @Override
  public void flush() {
    filter.openPins().forEach(pin -> tell(pin::flush));
  }

  private static void tell(Runnable command) {
    ask(
        () -> {
          command.run();
          return null;
        });
  }

  /** Who asks from another process need not have our classes, and could not read our exception. */
  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (NtStatusException e) {
      throw new IllegalStateException(e.status() + ": " + e.getMessage());
    }
  }
}
