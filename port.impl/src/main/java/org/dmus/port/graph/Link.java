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
  private final Copies copies;
  private final ConnectionCounters counters;
  private final IPinClient client;
  private final TargetEnd target;
  private final List<Stage> stages = new ArrayList<>();
  private final Runnable endNotes = this::endNotes;
  private final Runnable pinClosed;
  private IMXF first;
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
   * @param pinClosed hears that a pin of the source was closed; no lock of the port is held
   */
  Link(
      Engine engine,
      EventPool pool,
      TappedPin to,
      IPinClient client,
      ConnectionCounters counters,
      Runnable pinClosed) {
    this.engine = engine;
    this.pool = pool;
    this.client = client;
    this.counters = counters;
    this.pinClosed = pinClosed;
    target = new TargetEnd(to, client, pool, engine.clock(), counters);
    copies = new Copies(pool, engine.clock(), counters, target);
    first = target;
  }

  /** Puts an initialised filter before what is there. On the control side. */
  void prepend(FilterUse use) {
    Stage stage = new Stage(use, pool, first, this::stageFailed);
    stages.add(0, stage);
    first = stage;
    copies.output(stage);
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
    if (!owing && (copies.owes() || target.owes())) {
      owing = true;
      engine.wake();
    }
  }

  private void give(DMusKernelEvent event, long time) {
    if (first == target) {
      target.take(event, time);
    } else {
      copies.give(event, time);
    }
  }

  @Override
  public long work(long now) {
    boolean settled = copies.payOwed();
    settled &= target.payOwed();
    owing = !settled;
    return settled ? NEVER : now + RETRY_100NS;
  }

  @Override
  public void interrupted() {
    copies.forget();
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
    engine.afterwards(pinClosed);
  }

  /** Ends it all. On the control side, after it was removed from the engine. */
  void close() {
    closed = true;
    stages.forEach(stage -> step(stage, KsState.RUN, KsState.STOP));
    stages.forEach(Stage::close);
    target.close();
  }
}
