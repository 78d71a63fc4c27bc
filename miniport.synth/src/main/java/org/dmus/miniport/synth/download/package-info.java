/**
 * What clients download to a pin: blobs are checked, copied and made ready to play.
 *
 * <pre>
 *  blob ─► BlobReader ─► InstrumentParser, WaveParser ─► DownloadSet ─► a bank over the built-in one
 * </pre>
 *
 * All of it happens beside the music; the audio side gets finished, immutable banks.
 */
package org.dmus.miniport.synth.download;
