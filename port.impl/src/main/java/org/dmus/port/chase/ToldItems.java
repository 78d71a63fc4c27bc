package org.dmus.port.chase;

/**
 * A table of items and what was told of each last: the value, when, and in which order. Of fixed
 * size; what finds no room is refused. One thread at a time; allocates nothing after construction.
 */
final class ToldItems {
  /** Stands for an item that is not in the table. */
  static final int NONE = -1;

  /** More than sixteen channel groups tell of which each channel is told sixteen things. */
  static final int CAPACITY = 1 << 12;

  /** So many places are looked at before an item is refused. */
  private static final int WINDOW = 64;

  private static final int INDEX_BITS = Integer.numberOfTrailingZeros(CAPACITY);
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final int VALUE_BITS = 24;
  private static final int VALUE_MASK = (1 << VALUE_BITS) - 1;

  private final long[] items = new long[CAPACITY];
  private final long[] when100ns = new long[CAPACITY];

  /** Order of telling above {@link #VALUE_BITS}, value below. */
  private final long[] told = new long[CAPACITY];

  private static int home(long item) {
    return (int) (item * GOLDEN_RATIO >>> Long.SIZE - INDEX_BITS);
  }

  /** Returns the place of an item, or {@link #NONE}. */
  int find(long item) {
    int place = home(item);
    for (int i = 0; i < WINDOW; i++) {
      long there = items[place];
      if (there == item) {
        return place;
      } else if (there == 0) {
        return NONE;
      }
      place = place + 1 & CAPACITY - 1;
    }
    return NONE;
  }

  /**
   * Notes what was told, unless something was told for later already.
   *
   * @param item what it is about
   * @param value its value, 24 bits
   * @param time100ns when it holds from, master time
   * @param order number of the telling
   * @return whether there was room
   */
  boolean tell(long item, int value, long time100ns, long order) {
    int place = home(item);
    for (int i = 0; i < WINDOW; i++) {
      if (items[place] == item || items[place] == 0) {
        put(place, item, value, time100ns, order);
        return true;
      }
      place = place + 1 & CAPACITY - 1;
    }
    return false;
  }

  private void put(int place, long item, int value, long time100ns, long order) {
    if (items[place] == 0 || time100ns >= when100ns[place]) {
      items[place] = item;
      when100ns[place] = time100ns;
      told[place] = order << VALUE_BITS | value;
    }
  }

  /** Changes a value and nothing else. */
  void value(int place, int value) {
    told[place] = told[place] & ~VALUE_MASK | value;
  }

  /** Returns the item at a place, 0 when there is none. */
  long item(int place) {
    return items[place];
  }

  int value(int place) {
    return (int) told[place] & VALUE_MASK;
  }

  long order(int place) {
    return told[place] >>> VALUE_BITS;
  }

  long when100ns(int place) {
    return when100ns[place];
  }

  /** Returns whether what is at a place was told before what is at another; nothing is first. */
  boolean isBefore(int place, int other) {
    if (place == NONE || other == NONE) {
      return other != NONE;
    }
    return when100ns[place] == when100ns[other]
        ? told[place] >>> VALUE_BITS < told[other] >>> VALUE_BITS
        : when100ns[place] < when100ns[other];
  }

  /** Returns the place of what was told later, of two. */
  int later(int place, int other) {
    return isBefore(place, other) ? other : place;
  }
}
