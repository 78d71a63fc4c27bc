package org.dmus.player.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.player.TakeLosses;
import org.dmus.take.TakeSource;

/** The sources of one take, read in turn. One thread reads, any asks. */
final class TakeSources {
  private final List<TakeSource> sources;
  private final List<SourcePin> pins;
  private volatile String gap;
  private volatile long end100ns = -1;
  private volatile TakeLosses losses = TakeLosses.NONE;

  TakeSources(List<TakeSource> sources, List<SourcePin> pins) {
    this.sources = sources;
    this.pins = pins;
  }

  /** Reads what came; false when nothing will come any more. */
  boolean step(TakeJournal journal) throws IOException {
    boolean goesOn = false;
    String without = null;
    for (int source = 0; source < pins.size(); source++) {
      SourcePin pin = pins.get(source);
      goesOn |= pin.step(journal.of(source));
      without = pin.isLost() ? named(sources.get(source).name(), pin.reason()) : without;
    }
    gap = without;
    return goesOn;
  }

  /** A device that nobody gave a name says which it is itself. */
  private static String named(String source, String reason) {
    return reason.startsWith(source + ": ") ? reason : source + ": " + reason;
  }

  /** Reads the rest, if there is where to put it, and closes the pins; returns what failed. */
  List<Throwable> close(TakeJournal journal) {
    List<Throwable> failures = new ArrayList<>();
    for (int source = 0; source < pins.size(); source++) {
      try (SourcePin pin = pins.get(source)) {
        end100ns = Math.max(end100ns, pin.clock().now100ns());
        if (!journal.isBroken()) {
          pin.drain(journal.of(source));
        }
        pin.stop();
        losses = losses.plus(pin.losses());
      } catch (IOException | RuntimeException e) {
        failures.add(e); // the other sources are closed all the same
      }
    }
    return failures;
  }

  /** {@return time of the take, 100 ns; its length when it is over} */
  long position100ns() {
    long end = end100ns;
    return end >= 0 ? end : pins.get(0).clock().now100ns();
  }

  /** {@return what came and is not in the take} */
  TakeLosses losses() {
    return end100ns >= 0
        ? losses
        : pins.stream().map(SourcePin::losses).reduce(TakeLosses.NONE, TakeLosses::plus);
  }

  /** {@return which source has no device, and why} */
  Optional<String> gap() {
    return Optional.ofNullable(gap);
  }
}
