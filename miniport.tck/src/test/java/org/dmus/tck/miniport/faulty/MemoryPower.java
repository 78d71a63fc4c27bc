package org.dmus.tck.miniport.faulty;

import org.dmus.portcls.IPowerNotify;

/** The power of the device in memory. */
final class MemoryPower implements IPowerNotify {
  private final SeededFault fault;
  private DevicePowerState state = DevicePowerState.D0;
  private DevicePowerState before = DevicePowerState.D0;
  private int sleeps;

  MemoryPower(SeededFault fault) {
    this.fault = fault;
  }

  @Override
  public void powerChangeNotify(DevicePowerState next) {
    boolean wakes = next == DevicePowerState.D0;
    sleeps += wakes ? 0 : 1;
    if (fault == Fault.COMES_BACK_TO_THE_STATE_BEFORE) {
      before = wakes ? before : state;
      state = wakes ? before : next;
    } else {
      state = next;
    }
  }

  boolean isAsleep() {
    return state != DevicePowerState.D0;
  }

  /** {@return how often it was sent to sleep} */
  int sleeps() {
    return sleeps;
  }

  /** Whether a stream gets through to the device that ran first after so many sleeps. */
  boolean reaches(int sleepsBefore) {
    return !isAsleep() && !(fault == Fault.STAYS_ASLEEP_WHERE_IT_RAN && sleeps > sleepsBefore);
  }
}
