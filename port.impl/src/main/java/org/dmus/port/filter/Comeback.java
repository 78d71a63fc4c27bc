package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.List;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.PooledEvent;
import org.dmus.port.recall.Copy;
import org.dmus.port.recall.Recall;

/**
 * Puts what a stream had and did not play back into the queue. It needs nothing of the pool, which
 * clients may be emptying meanwhile. Control operations only.
 */
final class Comeback {
  private final EventPool pool;
  private final RenderQueue queue;
  private final Recall recall;

  Comeback(EventPool pool, RenderQueue queue, Recall recall) {
    this.pool = pool;
    this.queue = queue;
    this.recall = recall;
  }

  /** The stream is gone: what it counted as delivered is on its way again. */
  void bringBack() {
    List<DMusKernelEvent> chains = new ArrayList<>();
    for (Copy copy : recall.takeBack()) {
      chains.add(chainOf(copy));
      ((RenderClient) copy.owner()).counters().delivered--;
    }
    int room = queue.takeBack(chains);
    for (DMusKernelEvent lost : chains.subList(room, chains.size())) {
      RenderQueue.clientOf(lost).counters().lostDetached++;
    }
  }

  private DMusKernelEvent chainOf(Copy copy) {
    int size = pool.getBufferSize();
    DMusKernelEvent head = null;
    // From the end: each piece is linked to the one behind it.
    for (int from = (copy.message().length - 1) / size * size; from >= 0; from -= size) {
      DMusKernelEvent piece = piece(copy, from, Math.min(size, copy.message().length - from));
      piece.next(head);
      head = piece;
    }
    return head;
  }

  private DMusKernelEvent piece(Copy copy, int from, int count) {
    DMusKernelEvent event = pool.getSpare();
    if (count > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(new byte[pool.getBufferSize()]);
    }
    System.arraycopy(copy.message(), from, event.bytes(), 0, count);
    event.eventBytes(count);
    event.channelGroup(copy.channelGroup());
    event.presTime100ns(copy.presTime100ns());
    boolean complete = from + count == copy.message().length;
    event.flags(complete ? DMusKernelEvent.EVENT_COMPLETE : DMusKernelEvent.EVENT_INCOMPLETE);
    PooledEvent mark = EventPool.markOf(event);
    mark.sign((RenderClient) copy.owner(), copy.submitTime100ns());
    mark.recalled(true);
    return event;
  }
}
