package org.dmus.shell;

/**
 * A port that was silenced.
 *
 * @param port its name
 * @param renderPins number of open pins that were silenced
 */
public record SilencedRow(String port, int renderPins) {}
