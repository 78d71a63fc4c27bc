package org.dmus.miniport.uart;

import java.util.Arrays;

/**
 * Which statuses go on: how often, of the instants that might have ended with a status, the next
 * one might have begun with it. What follows is not there yet when an instant leaves; what followed
 * so far tells well enough (decision 100). [data path]
 */
final class Continuations {

  private static final int CHANNELS = 16;
  private static final int CHANNEL = 0x0F;
  private static final int DRUMS = 9;
  private static final int NONE = 0;
  private static final int STATUSES = 256;
  private static final int NOTE_ON = 0x90;
  private static final int NOTE_ONS_END = 0xA0;

  private static final int ALWAYS = 1 << 16;

  /** Notes go on more often than programs and controllers: what is so before anything is known. */
  private static final int NOTES_AT_FIRST = ALWAYS / 4;

  /** An instant changes what is known by this part, 2^-6. */
  private static final int WEIGHT_BITS = 6;

  private final int[] frequency = new int[STATUSES];
  private final int[] lastOfBefore = new int[CHANNELS];
  private final int[] first = new int[CHANNELS];
  private final int[] last = new int[CHANNELS];
  private long time100ns;
  private boolean isSoon;

  Continuations() {
    Arrays.fill(frequency, NOTE_ON, NOTE_ONS_END, NOTES_AT_FIRST);
  }

  /** {@return how often a status went on: more is more often} */
  int frequency(int status) {
    return frequency[status];
  }

  /** Notes the status of a message of a channel, in the order they leave. */
  void sent(int status, long presTime100ns) {
    if (presTime100ns != time100ns) {
      begin(presTime100ns);
    }
    int channel = status & CHANNEL;
    first[channel] = first[channel] == NONE ? status : first[channel];
    last[channel] = status;
  }

  /** The status that the receiver knows is of no use any more. */
  void forget() {
    learn();
    Arrays.fill(lastOfBefore, NONE);
  }

  private void begin(long presTime100ns) {
    learn();
    isSoon = presTime100ns - time100ns < RunningStatus.REFRESH_100NS;
    time100ns = presTime100ns;
  }

  /** An instant is over, so that it is known with what it might have begun. */
  private void learn() {
    boolean isOpen = isSoon && first[DRUMS] == NONE; // drums are in front of all others
    for (int channel = 0; channel < CHANNELS; channel++) {
      int status = lastOfBefore[channel];
      if (status != NONE) {
        int now = isOpen && first[channel] == status ? ALWAYS : 0;
        frequency[status] += (now - frequency[status]) >> WEIGHT_BITS;
      }
      lastOfBefore[channel] = last[channel];
      first[channel] = NONE;
      last[channel] = NONE;
    }
  }
}
