package org.dmus.port.filter;

/**
 * What a bridge pin is wired to.
 *
 * @param device name of the other device
 * @param pinId pin there
 */
public record FarPin(String device, int pinId) {}
