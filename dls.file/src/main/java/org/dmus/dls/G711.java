package org.dmus.dls;

/** ITU-T G.711 companding, decoder side. */
final class G711 {
  private G711() {}

  static short aLawToLinear(byte code) {
    int a = (code & 0xFF) ^ 0x55;
    int segment = (a & 0x70) >> 4;
    int value = ((a & 0x0F) << 4) + 8;
    if (segment > 0) {
      value = (value + 0x100) << (segment - 1);
    }
    return (short) ((a & 0x80) != 0 ? value : -value);
  }

  static short muLawToLinear(byte code) {
    int u = ~code & 0xFF;
    int value = (((u & 0x0F) << 3) + 0x84) << ((u & 0x70) >> 4);
    return (short) ((u & 0x80) != 0 ? 0x84 - value : value - 0x84);
  }
}
