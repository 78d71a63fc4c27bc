package org.dmus.port.filter;

import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.keep.FilterMemory;
import org.dmus.port.keep.PinRequests;
import org.dmus.port.keep.Repetition;

/** What clients told the streams of a filter, and the next streams are told again. */
final class Retelling {
  private final Filter filter;
  private final PropertyRequests properties;
  private final FilterMemory memory = new FilterMemory();
  private final Repetition repetition;
  private volatile RevocableLock control = new RevocableLock();

  Retelling(Filter filter, PropertyRequests properties) {
    this.filter = filter;
    this.properties = properties;
    this.repetition = new Repetition(memory, this::ask, what -> filter.report(what, null));
  }

  /** Says which lock is held by who attaches: what it asks of the miniport is watched. */
  void under(RevocableLock lock) {
    control = lock;
  }

  /** Creates the memory of one target. */
  PinRequests open(long bytes) {
    return memory.open(bytes);
  }

  boolean isEmpty() {
    return memory.isEmpty();
  }

  /** Repeats what all were told. With no lock of the engine held. */
  void repeat() {
    repetition.run();
  }

  /** Repeats to the stream of a pin what another one was told. With no lock held. */
  void repeat(PinRequests pin) {
    repetition.run(pin);
  }

  /** Does what clients asked for meanwhile. When handlers run as always. */
  void finish() {
    repetition.finish();
  }

  private NtStatus ask(PinRequests owner, PropertyRequest request) {
    return control.isMine() ? control.call(() -> askNow(owner, request)) : askNow(owner, request);
  }

  private NtStatus askNow(PinRequests owner, PropertyRequest request) {
    return target(owner).map(target -> properties.repeat(request, target)).orElse(null);
  }

  private Optional<PropertyTarget> target(PinRequests owner) {
    return filter.targets().filter(target -> target.kept() == owner).findFirst();
  }
}
