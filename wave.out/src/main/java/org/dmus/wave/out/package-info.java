/**
 * Where rendered audio goes: WAV and raw files, pipes, the sound card, nothing.
 *
 * <pre>
 * float planes -> FrameBuffer (SampleEncoder) -> PendingFile | pipe or device | sound card
 * </pre>
 */
package org.dmus.wave.out;
