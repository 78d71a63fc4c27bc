package org.dmus.player.internal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.dmus.link.Link;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Counts the links that come, for whoever waits for a device. */
@Component(service = LinkArrivals.class)
public final class LinkArrivals implements LongSupplier {
  private final AtomicLong count = new AtomicLong();

  /** A link comes. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addLink(Link link) {
    count.incrementAndGet();
  }

  /** Called by Declarative Services. */
  void removeLink(Link link) {
    // Who had it open hears of it otherwise.
  }

  /** {@return links that have come so far; any thread} */
  @Override
  public long getAsLong() {
    return count.get();
  }
}
