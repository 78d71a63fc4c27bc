/**
 * Where rendered audio goes: WAV, FLAC, Ogg and raw files, pipes, the sound card, nothing.
 *
 * <pre>
 * float planes -> Coding (PCM, FLAC, Opus) -> PendingFile | pipe or device
 *              -> FrameBuffer                         -> sound card
 * </pre>
 */
package org.dmus.wave.out;
