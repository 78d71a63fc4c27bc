/**
 * Opus in Ogg (RFC 3533, RFC 6716, RFC 7845): a tenth of the bytes, nearly all of the sound.
 *
 * <pre>
 * float planes -> OpusStream (Concentus' encoder, 20 ms a packet) -> OggPages
 * </pre>
 */
package org.dmus.wave.out.ogg;
