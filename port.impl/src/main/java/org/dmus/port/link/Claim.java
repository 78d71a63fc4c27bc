package org.dmus.port.link;

import java.util.concurrent.atomic.AtomicBoolean;

/** What keeps others from a direction of a link, until it is closed once. */
final class Claim implements AutoCloseable {
  private final SharedLink.Direction direction;
  private final String owner;
  private final AtomicBoolean held = new AtomicBoolean(true);

  /** Takes a direction; throws what {@link SharedLink.Direction#take} throws. */
  Claim(SharedLink.Direction direction, String owner) {
    this.direction = direction;
    this.owner = owner;
    direction.take(owner);
  }

  @Override
  public void close() {
    if (held.getAndSet(false)) {
      direction.giveBack(owner);
    }
  }
}
