package org.dmus.take.journal;

/**
 * Where a journal stops making sense.
 *
 * @param offset first byte that is no record
 * @param why one clause
 * @param lostBytes bytes from there to the end of the file
 * @param isCutOff whether the file merely ends within a record, as a killed process leaves it
 */
public record JournalDamage(long offset, String why, long lostBytes, boolean isCutOff) {}
