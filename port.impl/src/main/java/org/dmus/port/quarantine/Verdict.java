package org.dmus.port.quarantine;

import java.time.Instant;
import java.util.List;
import org.dmus.client.Quarantine;

/** Words for what a miniport did. */
public final class Verdict {
  private Verdict() {}

  /** Returns the quarantine that begins now. */
  public static Quarantine of(Quarantine.Reason reason, String what, StackTraceElement[] stack) {
    return new Quarantine(reason, what, List.of(stack), Instant.now());
  }

  /** Says what is wrong and what to do, in one sentence. */
  public static String problem(String subdevice, Quarantine why) {
    return subdevice
        + ": quarantined: "
        + why.explanation()
        + "; repair it, then quarantine -r "
        + subdevice;
  }
}
