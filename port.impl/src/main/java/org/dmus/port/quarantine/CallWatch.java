package org.dmus.port.quarantine;

import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;

/**
 * Watches the calls of a miniport under one lock. A call has blocked when {@value Watchdog#LOOKS}
 * looks in a row find it; a control call that computes or reads, instead of waiting, has time for
 * {@value #PATIENT_LOOKS}: a synthesizer may load its sounds.
 */
final class CallWatch {
  /** Ten seconds. */
  static final int PATIENT_LOOKS = 200;

  /** A call that ended just now is noticed in these looks between the mark and the end. */
  private static final int MARK_BEFORE = 2;

  private final RevocableLock lock;
  private Tenure seen;
  private long progress;
  private int looks;
  private int waiting;
  private StackTraceElement[] stack = {};

  CallWatch(RevocableLock lock) {
    this.lock = lock;
  }

  /**
   * Looks once.
   *
   * @param impatient the thread whose calls have to end soon, whatever they do
   * @return the tenure that was revoked now, or null
   */
  Tenure look(Thread impatient) {
    Tenure tenure = lock.tenure();
    long reached = tenure.progress();
    Thread holder = tenure.holder();
    if (tenure != seen || reached != progress || !tenure.isInCall() || holder == null) {
      seen = tenure;
      progress = reached;
      looks = 0;
      waiting = 0;
      return null;
    }
    looks++;
    waiting = isWaiting(holder) ? waiting + 1 : 0;
    return judge(tenure, holder, holder == impatient ? looks : waiting);
  }

  private Tenure judge(Tenure tenure, Thread holder, int counted) {
    int most = Math.max(counted, looks - PATIENT_LOOKS + Watchdog.LOOKS);
    if (most == Watchdog.LOOKS - MARK_BEFORE) {
      tenure.mark();
    }
    if (most < Watchdog.LOOKS) {
      return null;
    }
    stack = holder.getStackTrace();
    return tenure.revoke(progress) ? tenure : null;
  }

  private static boolean isWaiting(Thread thread) {
    return switch (thread.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      default -> false;
    };
  }

  /** Where the call is that was found. */
  StackTraceElement[] stack() {
    return stack;
  }
}
