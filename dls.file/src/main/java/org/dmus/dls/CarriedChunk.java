package org.dmus.dls;

import java.nio.ByteBuffer;

/**
 * A chunk that no part of the model stands for: a condition, a vendor's own, one of a newer
 * standard.
 *
 * @param id its id, four characters; {@code LIST} for a list
 * @param bytes its body, for a list with the list type; read-only, with a position of its own
 */
public record CarriedChunk(String id, ByteBuffer bytes) {

  /**
   * Requires an id of four characters and a view of the bytes, which must not change afterwards.
   */
  public CarriedChunk {
    if (id.length() != 4) {
      throw new IllegalArgumentException("chunk id \"" + id + "\" is not four characters");
    }
    bytes = bytes.slice().asReadOnlyBuffer();
  }

  @Override
  public ByteBuffer bytes() {
    return bytes.duplicate();
  }
}
