/**
 * What clients download to a pin: blobs are checked, copied and made ready to play.
 *
 * <pre>
 *  blob ─► BlobReader ─► InstrumentParser, WaveParser ─► Downloads ─► a bank over the built-in one
 * </pre>
 *
 * All of it is control side; the audio side gets finished, immutable banks.
 */
package org.dmus.miniport.synth.download;
