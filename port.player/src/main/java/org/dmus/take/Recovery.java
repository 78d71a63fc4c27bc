package org.dmus.take;

import java.nio.file.Path;

/**
 * What a journal gave back.
 *
 * @param journal the journal; gone when nothing was lost, or renamed: see {@code kept}
 * @param file the file made of it
 * @param events messages in it
 * @param gaps times without a device
 * @param length100ns time of its last record, 100 ns
 * @param isComplete whether the take had ended
 * @param damageOffset first byte that is not a record; -1 when all of them are
 * @param damage why it is none, one clause; empty when all are
 * @param lostBytes bytes from there to the end
 * @param kept where the damaged journal is now; null when it is gone
 */
public record Recovery(
    Path journal,
    Path file,
    long events,
    long gaps,
    long length100ns,
    boolean isComplete,
    long damageOffset,
    String damage,
    long lostBytes,
    Path kept) {}
