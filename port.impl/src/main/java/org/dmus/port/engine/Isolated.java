package org.dmus.port.engine;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * Leads a thread that came back too late out of the port: what it worked on belongs to others now,
 * so that whoever catches it touches nothing and lets it go on.
 */
public final class Isolated extends NtStatusException {
  private static final long serialVersionUID = 1L;

  Isolated() {
    super(
        NtStatus.IO_DEVICE_ERROR,
        "the miniport was isolated while it was called; see the problem of its subdevice");
  }

  /** Throws what was caught again, if it is one: the first thing that a catch of anything does. */
  public static void letPass(Throwable caught) {
    if (caught instanceof Isolated isolated) {
      throw isolated;
    }
  }
}
