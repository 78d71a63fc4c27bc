package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.buffer.Packer;
import org.dmus.port.engine.EventPool;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * What was captured and not read yet. The engine puts; the client's thread, or one that flushes,
 * takes: a lock keeps these two apart, and the engine never takes it to deliver.
 */
final class CaptureOutbox {
  private final EventPool pool;
  private final Packer packer;
  private final PinCounters counters;
  private final SpscAtomicArrayQueue<DMusKernelEvent> queue;
  private final Object reading = new Object();

  CaptureOutbox(EventPool pool, KsDataFormat format, PinCounters counters) {
    this.pool = pool;
    this.counters = counters;
    packer = new Packer(format.equals(KsDataFormat.MIDI));
    queue = new SpscAtomicArrayQueue<>(pool.capacity() + EventPool.NOTE_OFF_RESERVE);
  }

  /** Takes an event; returns whether there was room: always, for one of this pool. */
  boolean offer(DMusKernelEvent event) {
    return queue.offer(event);
  }

  int size() {
    return queue.size();
  }

  /** Packs as many events as fit; returns their number. */
  int read(ByteBuffer records) {
    ByteOrder callersOrder = records.order();
    records.order(ByteOrder.LITTLE_ENDIAN);
    int count;
    synchronized (reading) {
      count = pack(records);
      counters.delivered += count;
    }
    records.order(callersOrder);
    return count;
  }

  private int pack(ByteBuffer records) {
    int count = 0;
    DMusKernelEvent event = queue.peek();
    while (event != null && packer.put(records, event)) {
      queue.poll();
      pool.putMessage(event);
      count++;
      event = queue.peek();
    }
    return count;
  }

  /**
   * Forgets all events; returns their number.
   *
   * @param fromTheStart whether presentation time starts again
   */
  int discard(boolean fromTheStart) {
    synchronized (reading) {
      int count = 0;
      for (DMusKernelEvent e = queue.poll(); e != null; e = queue.poll()) {
        pool.putMessage(e);
        count++;
      }
      if (fromTheStart) {
        packer.reset();
      }
      return count;
    }
  }
}
