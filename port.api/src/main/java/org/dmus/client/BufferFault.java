package org.dmus.client;

import org.dmus.ks.NtStatus;

/**
 * Why a client's buffer was refused as a whole.
 *
 * @param status INVALID_PARAMETER; BUFFER_TOO_SMALL for a record that is cut off;
 *     INSUFFICIENT_RESOURCES for one that is longer than the whole pool of the pin, which never
 *     fits
 * @param offset where in the buffer the faulty record starts, bytes from the position that the
 *     write began at
 * @param reason what is wrong with which value, and what would be right
 */
public record BufferFault(NtStatus status, int offset, String reason) {}
