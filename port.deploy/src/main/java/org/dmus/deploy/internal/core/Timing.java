package org.dmus.deploy.internal.core;

import java.util.concurrent.TimeUnit;

/**
 * How long things take.
 *
 * @param settleNs so long has a file not changed before it is looked into
 * @param stalledNs so long has an incomplete one not grown before somebody is told
 * @param quietNs so long has one that may not run not changed before it is put aside
 * @param healthNs so long may a bundle take to be healthy, and is watched
 * @param rescanNs so often is the folder looked at without an event
 */
public record Timing(long settleNs, long stalledNs, long quietNs, long healthNs, long rescanNs) {
  private static final long MS = 1_000_000;

  /** The defaults, but for the health. */
  public static Timing watching(long healthMs) {
    return new Timing(
        40 * MS, 5_000 * MS, 1_000 * MS, TimeUnit.MILLISECONDS.toNanos(healthMs), 10_000 * MS);
  }

  /** For a folder that is looked at once: what is complete is taken. */
  public static Timing once() {
    return new Timing(0, 0, 0, 0, 10_000 * MS);
  }
}
