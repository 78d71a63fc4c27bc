package org.dmus.mpu401.chip;

/**
 * What differs between chips.
 *
 * @param transmitFifoBytes room for bytes that are to leave, the one on the line included: 16, 12,
 *     8 and 2 have been seen
 * @param receiveQueueBytes room for bytes that came; a byte that finds it full is lost
 */
public record ChipSettings(int transmitFifoBytes, int receiveQueueBytes) {

  /** A usual chip: 16 bytes out, 32 in. */
  public static final ChipSettings USUAL = new ChipSettings(16, 32);

  /** Refuses a chip without room. */
  public ChipSettings {
    if (transmitFifoBytes < 1 || receiveQueueBytes < 1) {
      throw new IllegalArgumentException(
          "a FIFO has room for a byte: " + transmitFifoBytes + ", " + receiveQueueBytes);
    }
  }

  /**
   * Returns the same with another transmit FIFO.
   *
   * @param bytes its room, at least 1
   */
  public ChipSettings withTransmitFifo(int bytes) {
    return new ChipSettings(bytes, receiveQueueBytes);
  }
}
