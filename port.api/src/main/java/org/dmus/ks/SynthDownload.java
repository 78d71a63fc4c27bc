package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SYNTHDOWNLOAD, 16 bytes as on a 64-bit system: the answer to {@link
 * SynthProperties#DLS_DOWNLOAD}.
 *
 * @param handle names the download until it is unloaded; never 0
 * @param free true = the client may reuse its buffer at once; false = only when the unload is
 *     complete
 */
public record SynthDownload(long handle, boolean free) {

  /** Size of the structure, bytes: handle u64, Free u32, padding u32. */
  public static final int BYTES = 16;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return b.putLong(handle).putInt(free ? 1 : 0).rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthDownload from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new SynthDownload(b.getLong(), b.getInt() != 0);
  }
}
