package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * What a pin left sounding: which notes are on and which sustain pedals are down, by channel group,
 * so that exactly those can be ended. Reads what is delivered; allocates nothing after
 * construction.
 *
 * <p>Covers the first {@value #GROUPS} channel groups.
 */
final class NoteLedger {
  /** Channel groups covered. */
  static final int GROUPS = 16;

  private static final int CHANNELS = 16;
  private static final int SUSTAIN = 64;
  private static final int ALL_SOUND_OFF = 120;
  private static final int ALL_NOTES_OFF = 123;

  /** Two longs a channel: one bit a key. */
  private final long[] notes = new long[GROUPS * CHANNELS * 2];

  private final boolean[] sustained = new boolean[GROUPS * CHANNELS];

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
    if (controller == SUSTAIN) {
      sustained[channel] = value >= 64;
    } else if (controller == ALL_SOUND_OFF || controller == ALL_NOTES_OFF) {
      notes[channel * 2] = 0;
      notes[channel * 2 + 1] = 0;
    }
  }

  /** Forgets everything: the stream silenced itself. */
  void clear() {
    Arrays.fill(notes, 0);
    Arrays.fill(sustained, false);
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
    int paid = 0;
    for (int channel = 0; channel < sustained.length; channel++) {
      int group = channel / CHANNELS + 1;
      int midiChannel = channel % CHANNELS;
      if (sustained[channel]) {
        sustained[channel] = !debt.pay(group, 0xB0 | midiChannel, SUSTAIN, 0);
      }
      paid += settle(debt, channel * 2, group, 0x80 | midiChannel, 0);
      paid += settle(debt, channel * 2 + 1, group, 0x80 | midiChannel, 64);
    }
    return paid;
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
