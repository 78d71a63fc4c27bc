package org.dmus.shell;

import java.time.Duration;
import java.util.List;

/**
 * The state of the whole system.
 *
 * @param uptime time since the process started
 * @param java version of the Java runtime
 * @param framework name and version of the OSGi framework
 * @param bundles number of installed bundles
 * @param activeBundles number of those that are active
 * @param ports number of published subdevices
 * @param livePorts number of those that are live
 * @param openPins number of open pins
 * @param lostEvents events that the open pins flushed, could not deliver, or took while the
 *     miniport was away
 * @param staleEvents note-ons that came too long after their time for the open pins to play
 * @param lateEvents events that the open pins delivered after their time
 * @param leakedEvents events of the pools of the open pins that streams kept
 * @param underruns times an output ran dry
 * @param clockTime100ns time of the master clock, 100 ns
 * @param usedHeapBytes heap in use
 * @param threads live threads of Java
 * @param start the slowest stages of the start of the process, then the time of all of them; empty
 *     when nobody kept it
 */
public record SystemStatus(
    Duration uptime,
    String java,
    String framework,
    int bundles,
    int activeBundles,
    int ports,
    int livePorts,
    int openPins,
    long lostEvents,
    long staleEvents,
    long lateEvents,
    long leakedEvents,
    long underruns,
    long clockTime100ns,
    long usedHeapBytes,
    int threads,
    List<StartStage> start) {

  /** Copies the list. */
  public SystemStatus {
    start = List.copyOf(start);
  }
}
