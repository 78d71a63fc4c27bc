package org.dmus.dls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What banks of Mobile DLS play in place of what they do not have (chunk {@code pgal}): 128 keys of
 * drum kits, then pairs of melodic programs. The layout is that of the banks of mobileBAE, as
 * others found it; no public document has it.
 *
 * @param drumKeys for each key of drum kits the key that sounds
 * @param programs programs that are not there, and those that sound
 */
record ProgramAliases(int[] drumKeys, Map<Patch, Patch> programs) {
  static final int KEYS = 128;

  /** What all but the oldest banks begin with; those begin with keys 0, 1, 2, 3. */
  private static final int VERSION = 2;

  private static final int ENTRY_BYTES = 8;

  /** Reads a chunk; empty when it has another layout. */
  static Optional<ProgramAliases> read(ByteBuffer chunk) {
    ByteBuffer in = chunk.slice().order(ByteOrder.LITTLE_ENDIAN);
    boolean hasVersion = in.remaining() >= Integer.BYTES && in.getInt(0) == VERSION;
    int keysAt = hasVersion ? Integer.BYTES : 0;
    int programsAt = keysAt + KEYS + Integer.BYTES;
    if (in.remaining() < programsAt || (in.remaining() - programsAt) % ENTRY_BYTES != 0) {
      return Optional.empty();
    }
    int[] keys = new int[KEYS];
    for (int i = 0; i < KEYS; i++) {
      keys[i] = in.get(keysAt + i);
      if (keys[i] < 0) {
        return Optional.empty();
      }
    }
    Map<Patch, Patch> programs = new LinkedHashMap<>();
    for (int at = programsAt; at < in.limit(); at += ENTRY_BYTES) {
      programs.putIfAbsent(patch(in, at), patch(in, at + ENTRY_BYTES / 2));
    }
    return Optional.of(new ProgramAliases(keys, programs));
  }

  /** CC32 in bits 0 to 6, CC0 in 7 to 13, and the program. */
  private static Patch patch(ByteBuffer in, int at) {
    int bank = in.getShort(at);
    return new Patch(bank >> 7 & 0x7F, bank & 0x7F, in.get(at + 2) & 0x7F, false);
  }
}
