package org.dmus.client;

import org.dmus.ks.NtStatus;

/**
 * Why a miniport did not open a stream: its device is busy, is not there, may not be opened.
 *
 * @param status what it said
 * @param explanation the sentence that came with it
 */
public record StreamRefusal(NtStatus status, String explanation) {}
