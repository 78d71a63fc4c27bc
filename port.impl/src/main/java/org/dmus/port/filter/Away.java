package org.dmus.port.filter;

import java.util.function.Supplier;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.EventPool;

/**
 * What becomes of events that fall due while there is no stream: they are kept for a while, or not
 * at all. After that, what they say that lasts is absorbed, and the rest is lost. On the engine.
 */
final class Away {
  private final RenderQueue queue;
  private final PresentationClock time;
  private final EventPool pool;
  private final StreamChase chase;
  private final Supplier<PinSettings> settings;

  Away(
      RenderQueue queue,
      PresentationClock time,
      EventPool pool,
      StreamChase chase,
      Supplier<PinSettings> settings) {
    this.queue = queue;
    this.time = time;
    this.pool = pool;
    this.chase = chase;
    this.settings = settings;
  }

  /** Lets go what is too old by now; returns when to come again, master time. */
  long pass(long now) {
    queue.take();
    long patience100ns = settings.get().patience100ns();
    if (patience100ns == Long.MAX_VALUE) {
      return Duty.NEVER;
    }
    long limit100ns = time.toPresentation(now) - patience100ns;
    DMusKernelEvent first = queue.peek();
    while (first != null && since(first) <= limit100ns) {
      letGo(queue.poll(), now);
      first = queue.peek();
    }
    return first == null ? Duty.NEVER : time.toMaster(since(first) + patience100ns);
  }

  /**
   * Returns from when on a chain waits for a stream. What was late when it was written is younger
   * than its time; what is behind such a chain waits with it, as the order has to stay.
   */
  private long since(DMusKernelEvent chain) {
    long submitted = time.at(EventPool.markOf(chain).submitTime100ns());
    return Math.max(chain.presTime100ns(), submitted);
  }

  private void letGo(DMusKernelEvent chain, long now) {
    RenderClient client = RenderQueue.clientOf(chain);
    if (chase.keep(chain)) {
      chase.told(client, now);
      client.counters().absorbed++;
    } else {
      client.counters().lostDetached++;
    }
    pool.putMessage(chain);
  }
}
