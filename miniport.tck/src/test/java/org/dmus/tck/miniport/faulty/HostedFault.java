package org.dmus.tck.miniport.faulty;

import java.util.Set;

/** The faults of the miniport in memory that the real port is asked about. */
enum HostedFault implements SeededFault {
  CALLS_WHAT_IT_TOOK_A_FAILURE(
      PutFault.CALLS_WHAT_IT_TOOK_A_FAILURE,
      20_000,
      "HostedContract.everyEventOfAPinIsAccountedFor"),
  CALLS_RAW_BYTES_COMPLETE(
      CaptureFault.CALLS_RAW_BYTES_COMPLETE,
      2_000,
      "HostedContract.whatIsCapturedReachesTheClientAsMessages");

  private final SeededFault seeded;
  private final int patienceMs;
  private final Set<String> caughtBy;

  HostedFault(SeededFault seeded, int patienceMs, String... caughtBy) {
    this.seeded = seeded;
    this.patienceMs = patienceMs;
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return the fault of the miniport in memory} */
  SeededFault seeded() {
    return seeded;
  }

  /** {@return how long a check waits for what does not come} */
  int patienceMs() {
    return patienceMs;
  }

  @Override
  public Set<String> caughtBy() {
    return caughtBy;
  }
}
