package org.dmus.smf;

/** Tracks ordered by the tick of their next event, equal ticks by track number. */
final class TrackHeap {
  private final int[] heap;
  private final long[] tick;
  private int size;

  /**
   * An empty heap.
   *
   * @param tick next tick of each track, owned by the caller, who changes only the track on top
   */
  TrackHeap(int capacity, long[] tick) {
    this.heap = new int[capacity];
    this.tick = tick;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int top() {
    return heap[0];
  }

  void add(int track) {
    rise(size++, track);
  }

  void removeTop() {
    int last = heap[--size];
    if (size > 0) {
      sink(last);
    }
  }

  /** Restores the order after the tick of the top track has grown. */
  void topMovedOn() {
    sink(heap[0]);
  }

  /**
   * Puts a track in from the top. The one on top mostly belongs near the bottom again, so the gap
   * goes all the way down first, which saves half of the comparisons (Floyd).
   */
  private void sink(int track) {
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      heap[at] = heap[child];
      at = child;
      child = 2 * at + 1;
    }
    rise(at, track);
  }

  private void rise(int from, int track) {
    int at = from;
    while (at > 0 && before(track, heap[(at - 1) >>> 1])) {
      heap[at] = heap[(at - 1) >>> 1];
      at = (at - 1) >>> 1;
    }
    heap[at] = track;
  }

  private boolean before(int a, int b) {
    return tick[a] < tick[b] || tick[a] == tick[b] && a < b;
  }
}
