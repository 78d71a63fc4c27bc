package org.dmus.shell.pin;

/**
 * What was sent.
 *
 * @param pin name of the pin of the console; the port's, when it shares another's pin
 * @param messages MIDI messages
 * @param bytes their length
 * @param seconds time until the last of them is due, s
 */
public record SentRow(String pin, int messages, int bytes, double seconds) {}
