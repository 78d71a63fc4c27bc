package org.dmus.miniport.synth.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Messages on their way to their frame: a bounded hand-over from one thread to another, then a list
 * sorted by frame. Messages of equal frame keep the order in which they came.
 */
final class EventQueue {
  private final int mask;
  private final long[] handedFrame;
  private final long[] handedBody;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final long[] frames;
  private final long[] bodies;
  private int first;
  private int last;

  /** Creates a queue of at least {@code capacity} messages. */
  EventQueue(int capacity) {
    int size = Integer.highestOneBit(Math.max(2, capacity) - 1) << 1;
    mask = size - 1;
    handedFrame = new long[size];
    handedBody = new long[size];
    frames = new long[size];
    bodies = new long[size];
  }

  /** Hands a message over. One producer thread at a time. Returns false when the queue is full. */
  boolean offer(long frame, int group, int message) {
    long at = written.get();
    if (at - read.get() > mask) {
      return false;
    }
    handedFrame[(int) at & mask] = frame;
    handedBody[(int) at & mask] = (long) group << 32 | message & 0xFFFFFFFFL;
    written.lazySet(at + 1);
    return true;
  }

  /** Takes over what was handed over, as far as there is room. Audio thread. */
  void drain() {
    long to = written.get();
    long from = read.get();
    while (from < to && makeRoom()) {
      insert(handedFrame[(int) from & mask], handedBody[(int) from & mask]);
      from++;
    }
    read.lazySet(from);
  }

  /** Returns the frame of the next message, {@link Long#MAX_VALUE} when there is none. */
  long nextFrame() {
    return first < last ? frames[first] : Long.MAX_VALUE;
  }

  /** Takes the next message: channel group in the upper half, the message's bytes in the lower. */
  long take() {
    return bodies[first++];
  }

  /** Forgets every message. Audio thread. */
  void clear() {
    read.lazySet(written.get());
    first = 0;
    last = 0;
  }

  private boolean makeRoom() {
    if (last == frames.length && first > 0) {
      System.arraycopy(frames, first, frames, 0, last - first);
      System.arraycopy(bodies, first, bodies, 0, last - first);
      last -= first;
      first = 0;
    }
    return last < frames.length;
  }

  private void insert(long frame, long body) {
    int at = last++;
    while (at > first && frames[at - 1] > frame) {
      frames[at] = frames[at - 1];
      bodies[at] = bodies[at - 1];
      at--;
    }
    frames[at] = frame;
    bodies[at] = body;
  }
}
