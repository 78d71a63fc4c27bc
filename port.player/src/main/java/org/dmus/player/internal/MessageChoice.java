package org.dmus.player.internal;

/** Which messages a take has. */
record MessageChoice(boolean activeSensing, boolean clock) {
  private static final byte CLOCK = (byte) 0xF8;
  private static final byte ACTIVE_SENSING = (byte) 0xFE;

  boolean takes(byte first) {
    return (first != CLOCK || clock) && (first != ACTIVE_SENSING || activeSensing);
  }
}
