package org.dmus.port.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.filter.EventWriter;
import org.dmus.port.filter.OwedEnds;
import org.dmus.port.filter.Tap;
import org.dmus.port.filter.TappedPin;

/**
 * The data side of a connection, while its ports and filters are there: taps the source and gives
 * copies on, through the filters, to the target. On the engine of the source.
 */
final class Link implements Tap, Duty {
  /** How often room is looked for when something is owed. */
  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;

  private final Engine engine;
  private final EventPool pool;
  private final EventWriter copier;
  private final ConnectionCounters counters;
  private final IPinClient client;
  private final TargetEnd target;
  private final List<Stage> stages = new ArrayList<>();
  private final OwedEnds owed = new OwedEnds();
  private final OwedEnds.Payment payment = this::pay;
  private final Runnable endNotes = this::endNotes;
  private final Runnable sourceClosed;
  private IMXF first;
  private boolean copyIsBroken;
  private boolean owing;
  private volatile boolean closed;

  /**
   * Creates a link on which nothing passes yet.
   *
   * @param engine engine of the source
   * @param pool where copies come from
   * @param to render pin of the target
   * @param client client of that pin, owned by the link from now on
   * @param counters counters of the connection
   * @param sourceClosed hears that a pin of the source was closed; no lock of the port is held
   */
  Link(
      Engine engine,
      EventPool pool,
      TappedPin to,
      IPinClient client,
      ConnectionCounters counters,
      Runnable sourceClosed) {
    this.engine = engine;
    this.pool = pool;
    this.copier = new EventWriter(pool);
    this.client = client;
    this.counters = counters;
    this.sourceClosed = sourceClosed;
    target = new TargetEnd(to, client, pool, engine.clock(), counters);
    first = target;
  }

  /** Puts an initialised filter before what is there. On the control side. */
  void prepend(FilterUse use) {
    Stage stage = new Stage(use, pool, first, this::stageFailed);
    stages.add(0, stage);
    first = stage;
  }

  /** Brings the filters to RUN. On the control side, before the link is added to the engine. */
  void start() {
    stages.forEach(stage -> step(stage, KsState.STOP, KsState.RUN));
  }

  private static void step(Stage stage, KsState from, KsState to) {
    for (KsState s = from; s != to; ) {
      s = s.stepTowards(to);
      stage.setState(s);
    }
  }

  /** Returns which filters are left out, and why. */
  Optional<String> problem() {
    return stages.stream().map(Stage::failure).filter(Objects::nonNull).findFirst();
  }

  @Override
  public void tapped(DMusKernelEvent chain) {
    long now = engine.clock().getTime();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        tapped(e.packageHead());
      } else {
        counters.received += e.isComplete() ? 1 : 0;
        give(e, Math.max(now, e.presTime100ns()));
      }
    }
    if (!owing && (owed.any() || target.owes())) {
      owing = true;
      engine.wake();
    }
  }

  private void give(DMusKernelEvent event, long time) {
    if (first == target) {
      target.take(event, time);
    } else {
      copy(event, time);
    }
  }

  private void copy(DMusKernelEvent event, long time) {
    DMusKernelEvent copy = null;
    if (!copyIsBroken && payOwed()) {
      copy =
          copier.piece(
              event.bytes(), event.eventBytes(), event.channelGroup(), time, event.isComplete());
    }
    if (copy != null) {
      first.putMessage(copy);
    } else {
      lose(event);
    }
  }

  /** A filter keeps so much that the pool is exhausted. */
  private void lose(DMusKernelEvent event) {
    copyIsBroken = !event.isComplete();
    if (event.isComplete()) {
      counters.dropped++;
      owed.dropped(event.channelGroup(), event.bytes(), event.eventBytes());
      target.forgetPieces();
    }
  }

  private boolean payOwed() {
    if (owed.any()) {
      counters.notesEnded += owed.pay(payment);
    }
    return !owed.any();
  }

  private boolean pay(int group, int status, int controller, int value) {
    DMusKernelEvent event = pool.getMessage();
    if (event == null) {
      return false;
    }
    event.shortMessage(status, controller, value, 3);
    event.channelGroup(group);
    event.presTime100ns(engine.clock().getTime());
    first.putMessage(event);
    return true;
  }

  @Override
  public long work(long now) {
    boolean settled = payOwed();
    settled &= target.payOwed();
    owing = !settled;
    return settled ? NEVER : now + RETRY_100NS;
  }

  @Override
  public void interrupted() {
    copyIsBroken = false;
    owed.clear();
    for (Stage stage : stages) {
      step(stage, KsState.RUN, KsState.STOP);
      step(stage, KsState.STOP, KsState.RUN);
    }
    target.setState(KsState.STOP);
    engine.afterwards(endNotes);
  }

  /** Ends on the target what the link left sounding; not under the lock of the source's engine. */
  private void endNotes() {
    if (!closed) {
      client.cancel(EventSelection.ALL);
    }
  }

  private void stageFailed() {
    counters.failures++;
    engine.afterwards(endNotes);
  }

  @Override
  public void closed() {
    engine.afterwards(sourceClosed);
  }

  /** Ends it all. On the control side, after it was removed from the engine. */
  void close() {
    closed = true;
    stages.forEach(stage -> step(stage, KsState.RUN, KsState.STOP));
    stages.forEach(Stage::close);
    target.close();
  }
}
