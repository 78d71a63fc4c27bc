/**
 * Where rendered audio goes: WAV, FLAC and raw files, pipes, the sound card, nothing.
 *
 * <pre>
 * float planes -> Coding (FrameBuffer, SampleEncoder) -> PendingFile | pipe or device
 *              -> FrameBuffer                         -> sound card
 * </pre>
 */
package org.dmus.wave.out;
