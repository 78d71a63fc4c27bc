package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * SYNTHCAPS, 296 bytes.
 *
 * @param classId class id of the synthesizer's miniport
 * @param flags {@code SynthProperties.PC_*}
 * @param memorySize bytes of sample memory, or {@link SynthProperties#PC_SYSTEMMEMORY}
 * @param maxChannelGroups most channel groups
 * @param maxVoices most voices, or {@link SynthProperties#UNKNOWN}
 * @param maxAudioChannels most output channels, or {@link SynthProperties#UNKNOWN}
 * @param effectFlags {@code SynthProperties.EFFECT_*}
 * @param description at most 127 UTF-16 units
 */
public record SynthCaps(
    UUID classId,
    int flags,
    int memorySize,
    int maxChannelGroups,
    int maxVoices,
    int maxAudioChannels,
    int effectFlags,
    String description) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 296;

  private static final int DESCRIPTION_BYTES = 256;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Guid.put(b, classId);
    b.putInt(flags).putInt(memorySize).putInt(maxChannelGroups);
    b.putInt(maxVoices).putInt(maxAudioChannels).putInt(effectFlags);
    byte[] text = description.getBytes(StandardCharsets.UTF_16LE);
    b.put(text, 0, Math.min(text.length, DESCRIPTION_BYTES - 2));
    return b.rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthCaps from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    UUID id = Guid.get(b);
    int flags = b.getInt();
    int memory = b.getInt();
    int groups = b.getInt();
    int voices = b.getInt();
    int channels = b.getInt();
    int effects = b.getInt();
    byte[] text = new byte[DESCRIPTION_BYTES];
    b.get(text);
    String description = new String(text, StandardCharsets.UTF_16LE);
    int end = description.indexOf(0);
    return new SynthCaps(
        id,
        flags,
        memory,
        groups,
        voices,
        channels,
        effects,
        end < 0 ? description : description.substring(0, end));
  }

  /**
   * Returns whether a flag is set.
   *
   * @param flag a {@code SynthProperties.PC_*}
   */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
