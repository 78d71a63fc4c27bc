/**
 * FLAC (RFC 9639): samples without loss in about half the bytes.
 *
 * <pre>
 * PCM -> FlacEncoder -> FlacFrame -> Stereo -> Subframe (FixedPredictor, LinearPredictor) -> Rice -> BitWriter
 * </pre>
 */
package org.dmus.wave.out.flac;
