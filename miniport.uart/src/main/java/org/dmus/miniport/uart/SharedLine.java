package org.dmus.miniport.uart;

/**
 * What the render streams of a subdevice share.
 *
 * @param line where their bytes go
 * @param turn whose turn it is
 * @param status what the receiver knows
 * @param departure when what waits has to leave
 * @param wire how it leaves
 */
record SharedLine(
    Transmitter line, LineTurn turn, RunningStatus status, Departure departure, WireSettings wire) {

  /** {@return how long before their time events have to come, 100 ns} */
  long prefetch100ns() {
    return wire.holdsBack() ? Departure.AHEAD_100NS : 0;
  }

  static SharedLine of(Transmitter line, LineTurn turn, Alarm alarm, WireSettings wire) {
    RunningStatus status = new RunningStatus(wire.runningStatus());
    return new SharedLine(line, turn, status, new Departure(wire, line, status, alarm), wire);
  }
}
