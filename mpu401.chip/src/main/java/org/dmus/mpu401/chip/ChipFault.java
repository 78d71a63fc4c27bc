package org.dmus.mpu401.chip;

/** What can be wrong with a chip; see {@link Mpu401Chip#fault}. */
public enum ChipFault {
  /** There is none: every port reads 0xFF, what is written is lost. */
  ABSENT,
  /** No command is acknowledged. */
  NO_ACK,
  /** Commands are acknowledged by 0x00 instead of 0xFE. */
  WRONG_ACK,
  /** DRR (0x40) is stuck at 1: it never takes a byte. */
  STUCK_DRR,
  /** DSR (0x80) is stuck at 1: it never seems to have received anything. */
  STUCK_DSR,
  /** DSR (0x80) is stuck at 0: it always seems to have received something. */
  ENDLESS_DSR
}
