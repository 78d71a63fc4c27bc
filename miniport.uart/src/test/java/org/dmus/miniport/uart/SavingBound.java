package org.dmus.miniport.uart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What running status can save of a song at most, whatever the order of each instant, as long as
 * the messages of a channel keep theirs: each channel has to say each of its changes of status
 * once, but for one channel of an instant, which may go on where the instant before has ended.
 */
final class SavingBound {

  private static final int CHANNELS = 16;

  private final List<Song.Message> messages;
  private Set<Integer> ends = Set.of();
  private long saved;

  private SavingBound(List<Song.Message> messages) {
    this.messages = messages;
  }

  static long bytes(Song song) {
    SavingBound bound = new SavingBound(song.messages());
    int from = 0;
    while (from < bound.messages.size()) {
      from = bound.isOfChannel(from) ? bound.instant(from) : bound.other(from);
    }
    return bound.saved;
  }

  private boolean isOfChannel(int index) {
    return index < messages.size() && status(index) < 0xF0;
  }

  /** Notes end by velocity 0. */
  private int status(int index) {
    int status = messages.get(index).bytes()[0] & 0xFF;
    return (status & 0xF0) == 0x80 ? status | 0x10 : status;
  }

  /** System exclusive ends running status. */
  private int other(int index) {
    ends = Set.of();
    return index + 1;
  }

  private int instant(int from) {
    int[] last = new int[CHANNELS];
    boolean goesOn = false;
    int next = from;
    while (isOfChannel(next) && messages.get(next).time100ns() == messages.get(from).time100ns()) {
      int status = status(next++);
      int channel = status & 0x0F;
      saved += last[channel] == status ? 1 : 0;
      goesOn |= last[channel] == 0 && ends.contains(status);
      last[channel] = status;
    }
    saved += goesOn ? 1 : 0;
    ends = new HashSet<>();
    for (int status : last) {
      ends.add(status);
    }
    return next;
  }
}
