package org.dmus.shell;

/**
 * A sound bank.
 *
 * @param name its own name, or its file's
 * @param chosen whether it is the one that is used
 * @param reason why it is used or not, in words
 * @param location the path of its file, or {@code built-in:} and its name
 * @param sizeBytes its size, bytes; 0 when it cannot be opened
 * @param problem why it cannot be read; empty when it can
 */
public record BankRow(
    String name, boolean chosen, String reason, String location, long sizeBytes, String problem) {}
