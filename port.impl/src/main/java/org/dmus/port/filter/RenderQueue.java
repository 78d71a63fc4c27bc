package org.dmus.port.filter;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.Sequencer;
import org.dmus.port.recall.Recall;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * What waits to be delivered: client threads hand it over, the engine sequences it. All but {@link
 * #offer} and {@link #size} belong to whoever has the engine's lock.
 */
final class RenderQueue {
  private final EventPool pool;
  private final MpscAtomicArrayQueue<DMusKernelEvent> inbox;
  private final Sequencer sequencer;
  private int highWater;
  private Consumer<DMusKernelEvent> discarded = chain -> {};

  RenderQueue(EventPool pool) {
    this.pool = pool;
    inbox = new MpscAtomicArrayQueue<>(pool.capacity());
    // What comes back from a stream is over and above the pool.
    sequencer = new Sequencer(pool.capacity() + Recall.capacity(pool));
  }

  /** Returns the client that wrote a chain. */
  static RenderClient clientOf(DMusKernelEvent chain) {
    return (RenderClient) EventPool.markOf(chain).owner();
  }

  /** Hands over a chain. Any thread; there is room for as many as the pool has events. */
  void offer(DMusKernelEvent chain) {
    inbox.offer(chain);
  }

  /** Sequences what was handed over; what a closed client wrote is discarded. */
  void take() {
    for (DMusKernelEvent chain = inbox.poll(); chain != null; chain = inbox.poll()) {
      if (clientOf(chain).isClosed()) {
        discard(chain);
      } else {
        sequencer.add(chain);
      }
    }
    highWater = Math.max(highWater, sequencer.size());
  }

  /** Returns the time of the earliest chain, or {@link org.dmus.port.engine.Duty#NEVER}. */
  long earliest() {
    return sequencer.earliest();
  }

  /** Takes out the earliest chain. */
  DMusKernelEvent poll() {
    return sequencer.poll();
  }

  /** Returns the earliest chain that is sequenced, or null; it stays. */
  DMusKernelEvent peek() {
    return sequencer.peek();
  }

  /** Looks how many chains wait, where they are not sequenced. */
  void measure() {
    highWater = (int) Math.max(highWater, size());
  }

  /** Takes out what was sequenced, and after that what was handed over, in that order. */
  DMusKernelEvent pollArrived() {
    DMusKernelEvent chain = sequencer.poll();
    while (chain == null && !inbox.isEmpty()) {
      chain = inbox.poll();
      if (chain != null && clientOf(chain).isClosed()) {
        discard(chain);
        chain = null;
      }
    }
    return chain;
  }

  /** Returns how many chains wait. */
  long size() {
    return sequencer.size() + inbox.size();
  }

  /** Returns the most that waited at once. */
  int highWater() {
    return highWater;
  }

  /** Returns the earliest chains, in order; they stay. Allocates. */
  List<DMusKernelEvent> first(int limit) {
    take();
    return sequencer.first(limit);
  }

  /** Returns how many chains of a client wait. */
  long queued(RenderClient client) {
    take();
    return sequencer.count(chain -> clientOf(chain) == client);
  }

  /**
   * Discards chains; allocates.
   *
   * @param unwanted asked about each chain, earliest first
   * @return how many
   */
  int discardIf(Predicate<DMusKernelEvent> unwanted) {
    Set<DMusKernelEvent> doomed = Collections.newSetFromMap(new IdentityHashMap<>());
    first(Integer.MAX_VALUE).stream().filter(unwanted).forEach(doomed::add);
    return sequencer.removeIf(chain -> doomed.contains(chain) && discard(chain));
  }

  /**
   * Takes back what a stream had: at equal times that was there before what waits. Allocates.
   *
   * @param chains in the order in which the stream got them, no more than a recall holds
   * @return how many there was room for
   */
  int takeBack(List<DMusKernelEvent> chains) {
    int room = Recall.capacity(pool) - sequencer.size();
    List<DMusKernelEvent> returning = chains.subList(0, Math.max(0, Math.min(room, chains.size())));
    List<DMusKernelEvent> waiting = List.copyOf(sequencer.first(Integer.MAX_VALUE));
    sequencer.removeIf(chain -> true);
    returning.forEach(sequencer::add);
    waiting.forEach(sequencer::add);
    return returning.size();
  }

  /** Says who looks at what is discarded. */
  void onDiscard(Consumer<DMusKernelEvent> looker) {
    discarded = looker;
  }

  private boolean discard(DMusKernelEvent chain) {
    discarded.accept(chain);
    clientOf(chain).counters().flushed++;
    pool.putMessage(chain);
    return true;
  }
}
