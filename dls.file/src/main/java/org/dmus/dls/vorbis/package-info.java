/**
 * Decodes mono Ogg Vorbis, as SF3 files keep their samples in it.
 *
 * <p>Bytes on their way: {@link org.dmus.dls.vorbis.OggStream} gives packets, {@link
 * org.dmus.dls.vorbis.VorbisSetup} what the header packets agree on, {@link
 * org.dmus.dls.vorbis.VorbisDecoder} makes of each audio packet a spectrum - {@link
 * org.dmus.dls.vorbis.Floor} times {@link org.dmus.dls.vorbis.Residue} - and of that, by {@link
 * org.dmus.dls.vorbis.InverseMdct} and {@link org.dmus.dls.vorbis.Window}, frames of 16 bits.
 *
 * <p>The same bytes give the same frames on every Java: tables are made by {@link StrictMath}, sums
 * are taken in one order. Whatever the bytes are, decoding ends in frames or in a {@link
 * org.dmus.dls.vorbis.VorbisException}, and counts are checked against the bytes that are there
 * before anything is allocated.
 *
 * <p>Section numbers are those of the Vorbis I specification of Xiph.Org (2015); the container is
 * RFC 3533.
 */
package org.dmus.dls.vorbis;
