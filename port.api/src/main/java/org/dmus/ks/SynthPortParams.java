package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SYNTH_PORTPARAMS, 28 bytes: what a client wants of a synthesizer, and what it got.
 *
 * @param validParams which fields are meant, {@code VALID_*}
 * @param voices voices
 * @param channelGroups channel groups
 * @param audioChannels output channels
 * @param sampleRate sample rate, Hz
 * @param effectsFlags {@code SynthProperties.EFFECT_*}
 * @param share 1 = channel groups are shared by all ports, 0 = exclusive
 */
public record SynthPortParams(
    int validParams,
    int voices,
    int channelGroups,
    int audioChannels,
    int sampleRate,
    int effectsFlags,
    int share) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 28;

  /** Field voices is meant. */
  public static final int VALID_VOICES = 0x01;

  /** Field channelGroups is meant. */
  public static final int VALID_CHANNELGROUPS = 0x02;

  /** Field audioChannels is meant. */
  public static final int VALID_AUDIOCHANNELS = 0x04;

  /** Field sampleRate is meant. */
  public static final int VALID_SAMPLERATE = 0x08;

  /** Field effectsFlags is meant. */
  public static final int VALID_EFFECTS = 0x20;

  /** Field share is meant. */
  public static final int VALID_SHARE = 0x40;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(validParams).putInt(voices).putInt(channelGroups).putInt(audioChannels);
    b.putInt(sampleRate).putInt(effectsFlags).putInt(share);
    return b.rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthPortParams from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new SynthPortParams(
        b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt());
  }
}
