package org.dmus.port.recall;

/**
 * Places of copies in the order in which a stream plays them: that of time, and of equal times that
 * of arrival. Allocates nothing after construction.
 */
final class PlayingOrder {
  private final CopyStore store;
  private final int[] places;
  private int count;

  PlayingOrder(CopyStore store) {
    this.store = store;
    this.places = new int[store.owners.length];
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int place(int index) {
    return places[index];
  }

  /** Adds a place behind those of earlier and of equal times: mostly the last. [data path] */
  void add(int place) {
    long time100ns = store.presTimes100ns[place];
    int at = count++;
    while (at > 0 && store.presTimes100ns[places[at - 1]] > time100ns) {
      places[at] = places[at - 1];
      at--;
    }
    places[at] = place;
  }
}
