package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.client.KeptEvent;
import org.dmus.client.LatencyReport;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.QueuedEvent;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventOwner;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.StaleNotes;
import org.dmus.port.recall.Recall;
import org.dmus.port.stream.GuardedStream;
import org.dmus.port.stream.MidiRenderStream;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/**
 * A music pin into the filter, for one client or many. Their threads unpack records into kernel
 * events and hand them over; the engine sequences them and gives each to the stream at its
 * presentation time less the stream's prefetch.
 */
final class RenderPin extends Pin {
  private final RenderQueue queue;
  private final StreamFeed feed;
  private final ClientRoster roster = new ClientRoster();
  private final StreamChase chase;
  private final NoteEnds ends;
  private final Panic panic;
  private final Recall recall;
  private final Comeback comeback;
  private final Delivery delivery;
  private final Away away;
  private final RenderClient own;
  private final Travel travel;
  private final Retraction retraction;
  private final RenderFigures figures;
  private final boolean givesWay;
  private long clientsSoFar;

  /**
   * Creates a pin.
   *
   * @param givesWay whether it gives way to the pin of a program
   */
  RenderPin(Filter filter, int pinId, KsDataFormat format, EventPool pool, boolean givesWay) {
    super(filter, pinId, DMusStreamType.MIDI_RENDER, format, pool);
    this.givesWay = givesWay;
    queue = new RenderQueue(pool);
    feed = new StreamFeed(pool, taps);
    chase = new StreamChase(pool, feed, roster);
    ends = new NoteEnds(feed, roster, chase);
    panic = new Panic(pool, feed, roster);
    recall = new Recall(filter.rendered(), pool, this::played);
    comeback = new Comeback(pool, queue, recall);
    StaleNotes stale = new StaleNotes(() -> filter.settings().stale100ns());
    delivery = new Delivery(queue, feed, roster, time(), pool, stale, chase, recall);
    away = new Away(queue, time(), pool, chase, filter::settings);
    own = new RenderClient(this, clientsSoFar, "pin");
    roster.add(own);
    travel = new Travel(queue, roster, pool);
    retraction = new Retraction(this, queue, feed, roster, chase, ends, panic, recall);
    figures = new RenderFigures(this, queue, roster, chase, recall);
  }

  @Override
  boolean givesWay() {
    return givesWay;
  }

  @Override
  Engine.Stage stage() {
    return Engine.Stage.MUSIC;
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return own.write(records, startTime100ns);
  }

  @Override
  public BufferFault fault() {
    return own.fault();
  }

  /** Takes a chain from a client's thread. */
  void handOver(DMusKernelEvent chain) {
    queue.offer(chain);
  }

  /** Gives back what clients handed over that were closed meanwhile. */
  void discardLate() {
    engine.exclusively(queue::take);
  }

  /** Returns whether several clients have to share the pool. */
  boolean isShared() {
    return roster.open().length > 1;
  }

  @Override
  long workNow(long now) {
    if (state() != KsState.RUN) {
      queue.take();
      return NEVER;
    }
    if (!isAttached()) {
      return away.pass(now);
    }
    long next = panic.goOn(mxf(), now);
    // What is delivered while note-offs of a panic are to come would be cut by them.
    if (panic.isOver()) {
      next = delivery.deliverDue(stream(), now);
    }
    return Math.min(next, ends.supervise(mxf(), now));
  }

  @Override
  void serve() {
    if (isAttached()) {
      mxf().putMessage(null);
    }
  }

  @Override
  void reclaim() {
    feed.reclaim();
  }

  @Override
  void abandoned() {
    if (state() == KsState.RUN) {
      recall.settle(time().toMaster(0));
    }
    feed.abandon();
    forgetStream();
  }

  @Override
  void losing() {
    feed.lost();
  }

  @Override
  void opening(DMusStream newStream) {
    if (Delivery.isSequencedBy(newStream)) {
      recall.prepare();
    }
  }

  /** What it was given ahead of time it was told only when it played that. */
  private void played(DMusKernelEvent message, EventOwner owner, long time100ns) {
    RenderClient client = (RenderClient) owner;
    boolean lasts = chase.keep(message);
    if (lasts && !(client.isClosed() && chase.presses())) { // who is gone holds no pedal any more
      chase.told(client, time100ns);
    }
  }

  @Override
  void parting() {
    recall.forgetAll();
  }

  @Override
  void detached() {
    comeback.bringBack();
  }

  @Override
  void opened(IMXF newStream) {
    feed.forgetGroups();
    chase.swapped();
    if (GuardedStream.unguarded(newStream) instanceof MidiRenderStream midi) {
      midi.onLost(RenderPin::takenInVain);
    }
  }

  @Override
  void runs(IMXF newStream) {
    long now = engine.clock().getTime();
    away.pass(now);
    delivery.streamSince(now);
    recall.streamSince(now);
    chase.tell(newStream);
  }

  @Override
  void detaching() {
    chase.swapping();
  }

  /** A stream took an event, and could not do with it what it should. */
  private static void takenInVain(DMusKernelEvent event) {
    if (EventPool.markOf(event).owner() instanceof RenderClient client) {
      client.counters().delivered--;
      client.counters().undeliverable++;
    }
  }

  @Override
  void leaving(KsState from, KsState to) {
    if (from != KsState.RUN) {
      return;
    }
    feed.interrupt();
    recall.settle(time().toMaster(0));
    // A stream that sequences for itself keeps its queue and falls silent by itself; any other has
    // sent note-ons that somebody has to end. One that threw at an event is given no more.
    boolean ended = isAttached() && !feed.isBroken() && !Delivery.isSequencedBy(stream());
    ends.leaveRun(ended ? mxf() : null, engine.clock().getTime());
  }

  @Override
  void entered(KsState from, KsState to) {
    if (to == KsState.RUN) {
      recall.resumed();
      tellNow();
    } else if (to == KsState.STOP) {
      recall.forgetAll();
      queue.discardIf(chain -> true);
      for (RenderClient client : roster.open()) {
        client.resetReader();
        client.silenced();
      }
      delivery.latency().reset();
    }
  }

  private void tellNow() {
    try {
      if (isAttached()) {
        chase.tell(mxf());
      }
    } catch (Throwable e) {
      loseStream(e);
    }
  }

  @Override
  void closing(IMXF oldStream) {
    forgetStream();
  }

  private void forgetStream() {
    panic.stop();
    for (RenderClient client : roster.open()) {
      client.silenced();
    }
  }

  @Override
  public IPinClient openClient(String name) {
    return engine.exclusively(
        () -> {
          requireOpen();
          RenderClient client = new RenderClient(this, ++clientsSoFar, name);
          roster.add(client);
          return client;
        });
  }

  /** Closes a client: what it left queued is forgotten, what it left sounding ends. */
  void close(RenderClient client) {
    engine.exclusively(() -> retraction.close(client));
  }

  @Override
  public int cancel(EventSelection selection) {
    return engine.exclusively(() -> retraction.cancel(selection, roster.open()));
  }

  /** Cancels events of one client. */
  int cancel(EventSelection selection, RenderClient client) {
    return engine.exclusively(() -> client.isClosed() ? 0 : retraction.cancel(selection, client));
  }

  @Override
  public void flush() {
    engine.exclusively(retraction::flush);
  }

  @Override
  void shut() {
    for (RenderClient client : roster.open()) {
      client.shut();
    }
    travel.awaitWriters();
    flush();
  }

  @Override
  void keepDiscarded(List<KeptEvent> events) {
    travel.keepDiscarded(events);
  }

  @Override
  List<KeptEvent> channels() {
    return chase.memory();
  }

  @Override
  int take(PinMemory memory) {
    chase.restore(memory.channels(), engine.clock().getTime());
    return travel.take(memory.events(), engine.clock().getTime());
  }

  @Override
  public void panic() {
    engine.exclusively(retraction::silence);
    engine.wake();
  }

  @Override
  public List<QueuedEvent> queue(int limit) {
    return engine.exclusively(() -> figures.queue(limit));
  }

  @Override
  public LatencyReport latency() {
    return engine.exclusively(() -> delivery.latency().report());
  }

  @Override
  public List<ClientStatistics> clients() {
    return engine.exclusively(figures::clients);
  }

  /** Returns what went through a client. */
  ClientStatistics statistics(RenderClient client) {
    return engine.exclusively(() -> figures.of(client));
  }

  @Override
  PinStatistics measure() {
    return figures.total();
  }
}
