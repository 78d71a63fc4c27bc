package org.dmus.miniport.synth.engine;

/**
 * Messages on their way to their frame, sorted by frame; messages of equal frame keep the order in
 * which they came. Bounded; allocates nothing after construction.
 */
final class EventQueue {
  private final long[] frames;
  private final long[] bodies;
  private int first;
  private int last;

  EventQueue(int capacity) {
    frames = new long[capacity];
    bodies = new long[capacity];
  }

  /** Adds a message. Returns false when the queue is full. */
  boolean offer(long frame, int group, int message) {
    if (!makeRoom()) {
      return false;
    }
    int at = last++;
    while (at > first && frames[at - 1] > frame) {
      frames[at] = frames[at - 1];
      bodies[at] = bodies[at - 1];
      at--;
    }
    frames[at] = frame;
    bodies[at] = (long) group << 32 | message & 0xFFFFFFFFL;
    return true;
  }

  /** Returns how many more messages fit. */
  int room() {
    return frames.length - (last - first);
  }

  /** Returns the frame of the next message, {@link Long#MAX_VALUE} when there is none. */
  long nextFrame() {
    return first < last ? frames[first] : Long.MAX_VALUE;
  }

  /**
   * Returns the frame by which the next messages have to act, if those that only move something may
   * wait until {@code patience}; {@link Long#MAX_VALUE} when there is none.
   */
  long nextFrame(long patience) {
    if (first == last) {
      return Long.MAX_VALUE;
    }
    long latest = Math.max(frames[first], patience);
    for (int i = first; i < last && frames[i] < latest; i++) {
      if (!Gradual.is((int) bodies[i])) {
        return frames[i];
      }
    }
    return latest;
  }

  /** Takes the next message: channel group in the upper half, the message's bytes in the lower. */
  long take() {
    return bodies[first++];
  }

  /** Forgets every message. */
  void clear() {
    first = 0;
    last = 0;
  }

  private boolean makeRoom() {
    if (first == last) {
      clear();
    } else if (last == frames.length && first > 0) {
      System.arraycopy(frames, first, frames, 0, last - first);
      System.arraycopy(bodies, first, bodies, 0, last - first);
      last -= first;
      first = 0;
    }
    return last < frames.length;
  }
}
