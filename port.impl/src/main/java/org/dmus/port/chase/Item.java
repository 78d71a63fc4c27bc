package org.dmus.port.chase;

/**
 * Names what can be told to a channel of a channel group; telling it again takes the place of what
 * was told before. Packed into a long: allocates nothing.
 *
 * <p>Controllers are named by their numbers. Numbers that are no state of their own - data entry,
 * and what ends notes - stand for something else.
 */
final class Item {
  /** CC121 with data byte 127, with which DLS 2.2 §1.12.2 resets more than without. */
  static final int FULL_RESET = 120;

  static final int RESET_CONTROLLERS = 121;
  static final int LOCAL_CONTROL = 122;

  /** Omni off or on: 124 or 125. */
  static final int OMNI = 124;

  /** Mono, with its number of channels, or poly. */
  static final int MONO = 126;

  static final int BEND = 128;
  static final int PRESSURE = 129;
  static final int PROGRAM = 130;

  /** System reset, of the whole group. */
  static final int SYSTEM_RESET = 131;

  /** Where what was told to a group before is forgotten; nothing is sent for it. */
  static final int FORGOTTEN = 132;

  /** A value for the upper seven bits of a parameter, data entry MSB. */
  static final int COARSE = 0;

  /** A value for the lower seven bits, data entry LSB. */
  static final int FINE = 1;

  /** Increments less decrements since the upper bits were told. */
  static final int STEPS = 2;

  private static final int CHANNEL_SHIFT = 24;
  private static final int GROUP_SHIFT = 28;
  private static final long REGISTERED = 1L << 44;
  private static final long UNREGISTERED = 1L << 45;
  private static final long USED = 1L << 46;
  private static final int DETAIL_MASK = (1 << CHANNEL_SHIFT) - 1;

  private Item() {}

  /** Names a controller, or what a constant of this class says. */
  static long of(int group, int channel, int what) {
    return USED | (long) group << GROUP_SHIFT | (long) channel << CHANNEL_SHIFT | what;
  }

  /**
   * Names a part of a parameter.
   *
   * @param registered whether it is an RPN, or an NRPN
   * @param number parameter, 0..16,383
   * @param part {@link #COARSE}, {@link #FINE} or {@link #STEPS}
   */
  static long parameter(int group, int channel, boolean registered, int number, int part) {
    return of(group, channel, number << 2 | part) | (registered ? REGISTERED : UNREGISTERED);
  }

  static int group(long item) {
    return (int) (item >>> GROUP_SHIFT) & 0xFFFF;
  }

  static int channel(long item) {
    return (int) (item >>> CHANNEL_SHIFT) & 0x0F;
  }

  /** Returns the controller, or the constant of this class; of a parameter, nothing useful. */
  static int what(long item) {
    return (int) item & DETAIL_MASK;
  }

  static boolean isParameter(long item) {
    return (item & (REGISTERED | UNREGISTERED)) != 0;
  }

  static boolean isRegistered(long item) {
    return (item & REGISTERED) != 0;
  }

  static int parameterNumber(long item) {
    return what(item) >>> 2;
  }

  static int parameterPart(long item) {
    return what(item) & 3;
  }

  /** Returns whether it selects a parameter: 98 and 99 an unregistered one, 100 and 101 others. */
  static boolean isSelection(long item) {
    return !isParameter(item) && what(item) >= 98 && what(item) <= 101;
  }

  /** Returns whether it is a pedal: who is gone presses none any more. */
  static boolean isPedal(long item) {
    int what = what(item);
    return !isParameter(item) && (what == 64 || what == 66 || what == 69);
  }
}
