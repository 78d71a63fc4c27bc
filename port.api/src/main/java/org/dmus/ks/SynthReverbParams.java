package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SYNTH_REVERB_PARAMS, the value of {@link KsGuids#DMUS_PROP_WAVES_REVERB}, 16 bytes.
 *
 * @param inGainDb gain of what goes in, dB
 * @param mixDb level of the reverberation, dB; 0 = all of it
 * @param timeMs time in which the lows lose 60 dB, milliseconds
 * @param highRatio time of the highs, as part of that
 */
public record SynthReverbParams(float inGainDb, float mixDb, float timeMs, float highRatio) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 16;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return b.putFloat(inGainDb).putFloat(mixDb).putFloat(timeMs).putFloat(highRatio).rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthReverbParams from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new SynthReverbParams(b.getFloat(), b.getFloat(), b.getFloat(), b.getFloat());
  }
}
