package org.dmus.miniport.uart;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * When what waits has to begin to leave: when its first bit is due, or as late as possible for the
 * last bit of each message to be on its stamp. [data path], [engine]
 */
final class Departure {

  /** How long before their time events come when they are held back. */
  static final long AHEAD_100NS = 50 * ReferenceTime.PER_MILLISECOND;

  /** Which bit of a message is on its stamp. */
  enum Align {
    /** The first. */
    FIRST,
    /** The last. */
    LAST
  }

  private final WireSettings wire;
  private final Transmitter line;
  private final RunningStatus status;
  private final Alarm alarm;

  Departure(WireSettings wire, Transmitter line, RunningStatus status, Alarm alarm) {
    this.wire = wire;
    this.line = line;
    this.status = status;
    this.alarm = alarm;
  }

  /** {@return whether the first of some events leaves now; if not, the engine is called in time} */
  boolean isDue(DMusKernelEvent first, long now100ns) {
    if (!wire.holdsBack()) {
      return true;
    }
    long time100ns = wire.align() == Align.LAST ? latest(first, now100ns) : first.presTime100ns();
    if (time100ns <= now100ns) {
      return true;
    }
    alarm.at(time100ns);
    return false;
  }

  /** No message is to be late because of those before it, as far as they are known. */
  private long latest(DMusKernelEvent first, long now100ns) {
    long latest = first.presTime100ns();
    long busy100ns = 0;
    int bytes = 0;
    DMusKernelEvent before = null;
    for (DMusKernelEvent e = first; e != null && busy100ns <= AHEAD_100NS; e = e.next()) {
      int omitted = before == null ? status.omit(e, now100ns) : status.omitAfter(before, e);
      bytes += EventChain.bytesOf(e) - omitted;
      busy100ns = line.transmission100ns(bytes);
      latest = Math.min(latest, e.presTime100ns() - busy100ns);
      before = e;
    }
    return latest;
  }
}
