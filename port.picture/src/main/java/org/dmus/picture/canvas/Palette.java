package org.dmus.picture.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Few colours and the place of each pixel among them: half of the bytes of a spectrogram.
 *
 * @param colours red, green and blue of each colour
 * @param places of each pixel, 0..255
 */
record Palette(byte[] colours, byte[] places) {
  private static final int MOST_COLOURS = 256;

  /** Returns the palette of pixels, or nothing if they have too many colours for one. */
  static Optional<Palette> of(int[] pixels) {
    Map<Integer, Integer> found = new HashMap<>();
    byte[] places = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      Integer place = found.putIfAbsent(pixels[i] & 0xFFFFFF, found.size());
      if (found.size() > MOST_COLOURS) {
        return Optional.empty();
      }
      places[i] = (byte) (place == null ? found.size() - 1 : place);
    }
    byte[] colours = new byte[3 * found.size()];
    found.forEach((colour, place) -> put(colours, 3 * place, colour));
    return Optional.of(new Palette(colours, places));
  }

  /** Writes red, green and blue. */
  static void put(byte[] bytes, int at, int colour) {
    bytes[at] = (byte) (colour >> 16);
    bytes[at + 1] = (byte) (colour >> 8);
    bytes[at + 2] = (byte) colour;
  }
}
