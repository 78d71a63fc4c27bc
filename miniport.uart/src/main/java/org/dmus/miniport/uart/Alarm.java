package org.dmus.miniport.uart;

import org.dmus.portcls.IServiceGroup;

/** Calls the engine at the earliest of the times that were asked for. [engine] */
final class Alarm {

  private static final long NEVER = Long.MAX_VALUE;

  private final IServiceGroup group;
  private final Runnable call;
  private long time100ns = NEVER;

  /**
   * Creates an alarm that is not set.
   *
   * @param group a group of its own
   * @param call what is called; it may ask again
   */
  Alarm(IServiceGroup group, Runnable call) {
    this.group = group;
    this.call = call;
    group.supportDelayedService();
    group.addMember(this::ring);
  }

  /** Asks for a call at a time on the master clock. */
  void at(long wanted100ns) {
    if (wanted100ns < time100ns) {
      time100ns = wanted100ns;
      group.requestDelayedService(wanted100ns);
    }
  }

  private void ring() {
    time100ns = NEVER;
    call.run();
  }
}
