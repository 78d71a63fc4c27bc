package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that notes asked for and that no bank had: they were silent. In bytes { u32 patch, u32
 * notes }, the patch as ulPatch of a download: program in bits 0 to 6, CC32 in 8 to 14, CC0 in 16
 * to 22, drums in bit 31.
 *
 * @param drums whether a drum kit was meant
 * @param bankMsb bank, controller 0, 0..127
 * @param bankLsb bank, controller 32, 0..127
 * @param program program, 0..127
 * @param notes how many notes were silent; stops at 2^32 - 1
 */
public record MissingProgram(boolean drums, int bankMsb, int bankLsb, int program, long notes) {

  /** Size of one, bytes. */
  public static final int BYTES = 8;

  /** Size of the KSMULTIPLE_ITEM { u32 size of all, u32 count } before them, bytes. */
  public static final int HEADER_BYTES = 8;

  /** More programs than these are counted in {@link SynthTotals#missingNotes} only. */
  public static final int MOST = 256;

  private static final int DRUMS = 0x80000000;
  private static final int SEVEN_BITS = 0x7F;

  /** {@return the program of a patch} */
  public static MissingProgram of(int patch, long notes) {
    return new MissingProgram(
        (patch & DRUMS) != 0,
        patch >>> 16 & SEVEN_BITS,
        patch >>> 8 & SEVEN_BITS,
        patch & SEVEN_BITS,
        Math.min(notes, 0xFFFFFFFFL));
  }

  /** {@return the patch, as ulPatch of a download has it} */
  public int patch() {
    return (drums ? DRUMS : 0) | bankMsb << 16 | bankLsb << 8 | program;
  }

  /** {@return the value of the property: the header, and {@value #BYTES} bytes for each} */
  public static ByteBuffer toBytes(List<MissingProgram> programs) {
    int size = HEADER_BYTES + programs.size() * BYTES;
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(size).putInt(programs.size());
    programs.forEach(each -> b.putInt(each.patch()).putInt((int) each.notes));
    return b.rewind();
  }

  /**
   * Reads the value of the property.
   *
   * @throws java.nio.BufferUnderflowException when it is shorter than its header says
   */
  public static List<MissingProgram> from(ByteBuffer value) {
    ByteBuffer b = value.slice().order(ByteOrder.LITTLE_ENDIAN);
    int count = b.position(Integer.BYTES).getInt();
    return Stream.generate(() -> of(b.getInt(), b.getInt() & 0xFFFFFFFFL)).limit(count).toList();
  }
}
