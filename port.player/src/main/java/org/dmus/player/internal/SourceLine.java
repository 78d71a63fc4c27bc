package org.dmus.player.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.dmus.client.IPin;
import org.dmus.ks.LineStatus;

/**
 * Judges the device below a pin: whether it is there, has come to its end, or was lost. A device
 * that fails in its first second never was there: somebody mistyped its name.
 */
final class SourceLine {
  private static final long PROOF_NS = TimeUnit.SECONDS.toNanos(1);

  /** What a device is. */
  enum Verdict {
    /** It delivers, or may. */
    THERE,
    /** It has delivered everything. */
    ENDED,
    /** It was there, and is not now. */
    LOST,
    /** It never was. */
    NEVER_THERE
  }

  private final LongSupplier nanoTime;
  private final long startNs;
  private boolean proven;
  private String reason = "";

  SourceLine(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startNs = nanoTime.getAsLong();
  }

  Verdict look(IPin pin) {
    if (!pin.isAttached()) {
      return lost("its miniport is away");
    }
    Optional<Throwable> failure = pin.failure();
    if (failure.isPresent()) {
      return lost(String.valueOf(failure.get().getMessage()));
    }
    Optional<LineStatus> line = PinQuery.line(pin);
    return line.map(this::judge).orElse(Verdict.THERE);
  }

  private Verdict judge(LineStatus line) {
    proven |= line.bytes() > 0;
    return switch (line.state()) {
      case FAILED -> lost(line.text());
      case ENDED -> Verdict.ENDED;
      default -> Verdict.THERE;
    };
  }

  private Verdict lost(String why) {
    reason = why;
    proven |= nanoTime.getAsLong() - startNs >= PROOF_NS;
    return proven ? Verdict.LOST : Verdict.NEVER_THERE;
  }

  /** {@return why it is not there} */
  String reason() {
    return reason;
  }
}
