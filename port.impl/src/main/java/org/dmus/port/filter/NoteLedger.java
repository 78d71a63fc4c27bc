package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * What a pin left sounding: which notes are on and which pedals are down, by channel group, so that
 * exactly those can be ended. Reads what is delivered; allocates nothing after construction.
 *
 * <p>Knows each note of the first {@value #GROUPS} channel groups. Of any other group it knows that
 * a note was on, and owes it All Notes Off on every channel.
 */
final class NoteLedger {
  /** Channel groups covered. */
  static final int GROUPS = 16;

  private static final int CHANNELS = 16;
  private static final int MAX_GROUP = 0xFFFF;
  private static final int ALL_SOUND_OFF = 120;
  private static final int RESET_ALL_CONTROLLERS = 121;

  /** This and what follows it - omni, mono and poly mode - end every note of the channel. */
  private static final int ALL_NOTES_OFF = 123;

  /** Sustain, sostenuto, hold 2: what keeps a note sounding after its end. */
  private static final int[] PEDALS = {64, 66, 69};

  /** Two longs a channel: one bit a key. */
  private final long[] notes = new long[GROUPS * CHANNELS * 2];

  /** One bit a pedal of {@link #PEDALS}. */
  private final byte[] pedals = new byte[GROUPS * CHANNELS];

  /** One bit a group beyond those. */
  private final long[] beyond = new long[(MAX_GROUP + 1) / Long.SIZE];

  private boolean anyBeyond;

  /** Takes the note-offs and pedal releases that are owed. */
  @FunctionalInterface
  interface Debt {
    /** Pays one message; returns whether it could be sent. */
    boolean pay(int channelGroup, int status, int data1, int data2);
  }

  /** Notes what a delivered chain does. */
  void observe(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        observe(e.packageHead());
      } else if (e.eventBytes() == 3) {
        observe(e.channelGroup(), e.bytes());
      }
    }
  }

  private void observe(int group, byte[] b) {
    if (group == DMusKernelEvent.ALL_GROUPS) {
      for (int g = 1; g <= GROUPS; g++) {
        observe(g, b);
      }
    } else if (group <= GROUPS) {
      observe((group - 1) * CHANNELS + (b[0] & 0x0F), b[0] & 0xF0, b[1] & 0x7F, b[2] & 0x7F);
    } else if ((b[0] & 0xF0) == 0x90) {
      anyBeyond = true;
      beyond[(group & MAX_GROUP) >>> 6] |= 1L << group;
    }
  }

  private void observe(int channel, int kind, int data1, int data2) {
    int word = channel * 2 + (data1 >>> 6);
    switch (kind) {
      case 0x90 ->
          notes[word] = data2 > 0 ? notes[word] | 1L << data1 : notes[word] & ~(1L << data1);
      case 0x80 -> notes[word] &= ~(1L << data1);
      case 0xB0 -> observeController(channel, data1, data2);
      default -> {
        // Nothing else starts or ends a note.
      }
    }
  }

  private void observeController(int channel, int controller, int value) {
    if (controller == ALL_SOUND_OFF || controller >= ALL_NOTES_OFF) {
      notes[channel * 2] = 0;
      notes[channel * 2 + 1] = 0;
    } else if (controller == RESET_ALL_CONTROLLERS) {
      pedals[channel] = 0;
    } else {
      observePedal(channel, controller, value >= 64);
    }
  }

  private void observePedal(int channel, int controller, boolean down) {
    for (int i = 0; i < PEDALS.length; i++) {
      if (PEDALS[i] == controller) {
        pedals[channel] = (byte) (down ? pedals[channel] | 1 << i : pedals[channel] & ~(1 << i));
      }
    }
  }

  /** Forgets everything: the stream silenced itself. */
  void clear() {
    Arrays.fill(notes, 0);
    Arrays.fill(pedals, (byte) 0);
    Arrays.fill(beyond, 0);
    anyBeyond = false;
  }

  /** Returns how many notes are on. */
  int sounding() {
    int count = 0;
    for (long word : notes) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * Pays what is owed: releases pedals, ends notes. What cannot be sent stays owed.
   *
   * @return number of note-offs paid
   */
  int settle(Debt debt) {
    int paid = anyBeyond ? settleBeyond(debt) : 0;
    for (int channel = 0; channel < pedals.length; channel++) {
      int group = channel / CHANNELS + 1;
      int midiChannel = channel % CHANNELS;
      settlePedals(debt, channel, group, 0xB0 | midiChannel);
      paid += settle(debt, channel * 2, group, 0x80 | midiChannel, 0);
      paid += settle(debt, channel * 2 + 1, group, 0x80 | midiChannel, 64);
    }
    return paid;
  }

  private void settlePedals(Debt debt, int channel, int group, int status) {
    for (int i = 0; i < PEDALS.length; i++) {
      if ((pedals[channel] & 1 << i) != 0 && debt.pay(group, status, PEDALS[i], 0)) {
        observePedal(channel, PEDALS[i], false);
      }
    }
  }

  private int settleBeyond(Debt debt) {
    int paid = 0;
    anyBeyond = false;
    for (int group = GROUPS + 1; group <= MAX_GROUP; group++) {
      if ((beyond[group >>> 6] & 1L << group) != 0) {
        paid += settleGroup(debt, group);
      }
    }
    return paid;
  }

  private int settleGroup(Debt debt, int group) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      boolean paid =
          debt.pay(group, 0xB0 | channel, PEDALS[0], 0)
              && debt.pay(group, 0xB0 | channel, ALL_NOTES_OFF, 0);
      if (!paid) {
        anyBeyond = true;
        return channel;
      }
    }
    beyond[group >>> 6] &= ~(1L << group);
    return CHANNELS;
  }

  private int settle(Debt debt, int word, int group, int status, int firstKey) {
    int paid = 0;
    for (long left = notes[word]; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      if (debt.pay(group, status, firstKey + bit, 64)) {
        notes[word] &= ~(1L << bit);
        paid++;
      }
    }
    return paid;
  }
}
