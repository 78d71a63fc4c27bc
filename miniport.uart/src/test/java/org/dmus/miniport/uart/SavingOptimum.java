package org.dmus.miniport.uart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What running status can save of a song at most, in any order that {@code chords = channels} may
 * choose: of one instant drums are first, and the messages of a channel keep their order. A status
 * is told again after half a second, as a line does.
 *
 * <p>Within a channel each change of status is said once, whatever is between; so an instant costs
 * the sum of these changes, less one where it begins with the status that the instant before ended
 * with. What is left to choose is with which channel an instant ends. That is walked instant by
 * instant, keeping for each status it may end with the most that is saved so far; of two ways that
 * save the same the one that told its status later is no worse.
 */
final class SavingOptimum {
  private static final int CHANNELS = 16;
  private static final int DRUMS = 9;
  private static final int NONE = 0;

  /** Bytes saved so far, and when the status was told. */
  private record Way(long saved, long told100ns) {
    boolean isBetter(Way other) {
      return other == null
          || saved > other.saved
          || saved == other.saved && told100ns > other.told100ns;
    }
  }

  private final List<Song.Message> messages;
  private Map<Integer, Way> ways = new HashMap<>(Map.of(NONE, new Way(0, 0)));

  private SavingOptimum(List<Song.Message> messages) {
    this.messages = messages;
  }

  static long bytes(Song song) {
    SavingOptimum optimum = new SavingOptimum(song.messages());
    int from = 0;
    while (from < optimum.messages.size()) {
      from = optimum.isOfChannel(from) ? optimum.instant(from) : optimum.other(from);
    }
    return optimum.most().saved;
  }

  private Way most() {
    Way most = null;
    for (Way way : ways.values()) {
      most = way.isBetter(most) ? way : most;
    }
    return most;
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
    ways = new HashMap<>(Map.of(NONE, most()));
    return index + 1;
  }

  private int instant(int from) {
    long time100ns = messages.get(from).time100ns();
    int[] first = new int[CHANNELS];
    int[] last = new int[CHANNELS];
    int[] changes = new int[CHANNELS];
    int next = from;
    while (isOfChannel(next) && messages.get(next).time100ns() == time100ns) {
      int status = status(next++);
      int channel = status & 0x0F;
      first[channel] = first[channel] == NONE ? status : first[channel];
      changes[channel] += last[channel] == status ? 0 : 1;
      last[channel] = status;
    }
    step(time100ns, next - from, first, last, changes);
    return next;
  }

  private void step(long time100ns, int count, int[] first, int[] last, int[] changes) {
    int sum = 0;
    int channels = 0;
    for (int changesOfOne : changes) {
      sum += changesOfOne;
      channels += changesOfOne > 0 ? 1 : 0;
    }
    Map<Integer, Way> after = new HashMap<>();
    for (int end = 0; end < CHANNELS; end++) {
      boolean isAllowed = last[end] != NONE && (end != DRUMS || channels == 1);
      for (Map.Entry<Integer, Way> way :
          isAllowed ? ways.entrySet() : Map.<Integer, Way>of().entrySet()) {
        Way before = way.getValue();
        int start = way.getKey() & 0x0F;
        boolean goesOn =
            way.getKey() != NONE
                && first[start] == way.getKey()
                && (first[DRUMS] == NONE || start == DRUMS)
                && (start != end || channels == 1 || changes[start] > 1)
                && time100ns - before.told100ns < RunningStatus.REFRESH_100NS;
        boolean isTold = sum > 1 || !goesOn;
        Way with =
            new Way(
                before.saved + count - sum + (goesOn ? 1 : 0),
                isTold ? time100ns : before.told100ns);
        after.merge(last[end], with, (a, b) -> b.isBetter(a) ? b : a);
      }
    }
    ways = after;
  }
}
