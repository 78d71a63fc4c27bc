package org.dmus.port.notes;

import java.util.Arrays;

/**
 * Ends of notes that found no room: instead of each, All Notes Off is owed to its channel, and the
 * release of each pedal that was let go. Paid before anything else goes that way (invariant I4).
 * One thread at a time; allocates nothing after construction.
 *
 * <p>A channel of one of the first {@value #GROUPS} groups is paid by itself; of any other, in all
 * groups at once.
 */
public final class OwedEnds {
  /** Channel groups that are told apart; the first stands for all groups. */
  private static final int GROUPS = 17;

  private static final int CHANNELS = 16;
  private static final int ALL_SOUND_OFF = 120;
  private static final int ALL_NOTES_OFF = 123;

  /** What can be owed: releases of sustain, sostenuto and hold 2, and the end of all notes. */
  private static final int[] CONTROLLERS = {64, 66, 69, ALL_NOTES_OFF};

  private static final int NOTES = 3;

  /** One bit for each of {@link #CONTROLLERS}. */
  private final byte[] owed = new byte[GROUPS * CHANNELS];

  private int channels;

  /** Sends a controller change that is owed. */
  @FunctionalInterface
  public interface Payment {
    /**
     * Sends it.
     *
     * @param channelGroup group; 0 = all
     * @param status status byte
     * @param controller controller
     * @param value its value
     * @return whether there was room
     */
    boolean pay(int channelGroup, int status, int controller, int value);
  }

  /**
   * Notes what a message that was dropped would have ended.
   *
   * @param channelGroup its group
   * @param bytes holds it from index 0 on
   * @param length its length, bytes
   */
  public void dropped(int channelGroup, byte[] bytes, int length) {
    if (length == 3) {
      int bit = bit(bytes[0] & 0xF0, bytes[1] & 0x7F, bytes[2] & 0x7F);
      if (bit >= 0) {
        owe((channelGroup < GROUPS ? channelGroup : 0) * CHANNELS + (bytes[0] & 0x0F), bit);
      }
    }
  }

  private static int bit(int kind, int data1, int data2) {
    return switch (kind) {
      case 0x80 -> NOTES;
      case 0x90 -> data2 == 0 ? NOTES : -1;
      case 0xB0 -> controllerBit(data1, data2);
      default -> -1;
    };
  }

  private static int controllerBit(int controller, int value) {
    if (controller == ALL_SOUND_OFF || controller >= ALL_NOTES_OFF) {
      return NOTES;
    }
    for (int i = 0; i < NOTES; i++) {
      if (CONTROLLERS[i] == controller && value < 64) {
        return i;
      }
    }
    return -1;
  }

  private void owe(int channel, int bit) {
    channels += owed[channel] == 0 ? 1 : 0;
    owed[channel] |= (byte) (1 << bit);
  }

  /** {@return whether anything is owed} */
  public boolean any() {
    return channels > 0;
  }

  /** Forgets everything: what it would have ended is ended otherwise. */
  public void clear() {
    Arrays.fill(owed, (byte) 0);
    channels = 0;
  }

  /**
   * Pays as much as there is room for.
   *
   * @return number of messages sent
   */
  public int pay(Payment payment) {
    int paid = 0;
    for (int channel = 0; channels > 0 && channel < owed.length; channel++) {
      while (owed[channel] != 0) {
        if (!payLowest(payment, channel)) {
          return paid;
        }
        paid++;
      }
    }
    return paid;
  }

  private boolean payLowest(Payment payment, int channel) {
    int bit = Integer.numberOfTrailingZeros(owed[channel]);
    int status = 0xB0 | channel % CHANNELS;
    if (!payment.pay(channel / CHANNELS, status, CONTROLLERS[bit], 0)) {
      return false;
    }
    owed[channel] &= (byte) ~(1 << bit);
    channels -= owed[channel] == 0 ? 1 : 0;
    return true;
  }
}
