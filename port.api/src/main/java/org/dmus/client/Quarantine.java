package org.dmus.client;

import java.time.Instant;
import java.util.List;

/**
 * Why a subdevice was isolated from its miniport: its streams are closed or abandoned, its services
 * withdrawn, its pins stay open and hear {@link PinListener.Event#FAILED}. {@link
 * ISubdevice#readmit} ends it, and so does the arrival of another version of the miniport.
 *
 * @param reason what the miniport did
 * @param explanation one sentence: what, where, how long or how often
 * @param stack where it did it, innermost frame first; empty when nobody can say
 * @param since when it was isolated
 */
public record Quarantine(
    Reason reason, String explanation, List<StackTraceElement> stack, Instant since) {

  /** What a miniport can do to be isolated. */
  public enum Reason {
    /** It threw at what it must not throw at, again after it was started anew. */
    THROWN,
    /** It did not return for half a second from a call of its engine. */
    BLOCKED,
    /** It asked for service, or captured, without end. */
    FLOODED
  }

  /** Copies the stack. */
  public Quarantine {
    stack = List.copyOf(stack);
  }
}
