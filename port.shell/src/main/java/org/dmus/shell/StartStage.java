package org.dmus.shell;

/**
 * A stage of the start of the process.
 *
 * @param stage what was done, the symbolic name of a bundle that was started, say
 * @param tookMs how long it took, ms
 * @param untilMs when it was over, ms after the process began
 */
public record StartStage(String stage, long tookMs, long untilMs) {}
