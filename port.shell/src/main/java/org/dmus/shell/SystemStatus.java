package org.dmus.shell;

import java.time.Duration;

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
 * @param clockTime100ns time of the master clock, 100 ns
 * @param usedHeapBytes heap in use
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
    long clockTime100ns,
    long usedHeapBytes) {}
