package org.dmus.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Damage that needs no luck: small seeds, with every place cut off or overwritten by an edge. */
class DamagedSeedsTest {
  private static final int[] EDGES = {0, 1, 0x7FFFFFF0, 0xFFFFFFF0, -1};
  private static final int SMALL_BYTES = 512;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "VOICES") // DamagedBankTest plays damaged banks
  void aNumberAtAnyPlaceOfASeedIsTakenAsTheContractSays(Target target) {
    for (Path seed : small(target)) {
      byte[] whole = Seed.read(seed);
      for (int at = 0; at + Integer.BYTES <= whole.length; at += Short.BYTES) {
        for (int edge : EDGES) {
          take(target, seed, with(whole, at, edge, ByteOrder.LITTLE_ENDIAN));
          take(target, seed, with(whole, at, edge, ByteOrder.BIG_ENDIAN));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "VOICES") // DamagedBankTest plays damaged banks
  void aSeedThatIsCutAnywhereIsTakenAsTheContractSays(Target target) {
    for (Path seed : small(target)) {
      byte[] whole = Seed.read(seed);
      for (int length = 0; length < whole.length; length++) {
        take(target, seed, Arrays.copyOf(whole, length));
      }
    }
  }

  private static List<Path> small(Target target) {
    return Seed.of(target).stream().filter(seed -> Seed.read(seed).length < SMALL_BYTES).toList();
  }

  private static byte[] with(byte[] whole, int at, int number, ByteOrder order) {
    byte[] damaged = whole.clone();
    ByteBuffer.wrap(damaged).order(order).putInt(at, number);
    return damaged;
  }

  private static void take(Target target, Path seed, byte[] damaged) {
    try {
      target.take(damaged);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(seed + " as " + HexFormat.of().formatHex(damaged), e);
    }
  }
}
