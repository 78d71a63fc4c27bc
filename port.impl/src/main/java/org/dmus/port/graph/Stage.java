package org.dmus.port.graph;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.EventPool;

/** The place of a filter in a connection; one that throws loses it. */
final class Stage implements IMXF {
  private final FilterUse use;
  private final EventPool pool;
  private final IMXF next;
  private final Runnable onFailure;
  private volatile String failure;

  /**
   * Creates the place, and prepares the filter.
   *
   * @param use the filter
   * @param pool where its events come from
   * @param next where its output goes
   * @param onFailure hears that it lost its place; on the engine
   */
  Stage(FilterUse use, EventPool pool, IMXF next, Runnable onFailure) {
    this.use = use;
    this.pool = pool;
    this.next = next;
    this.onFailure = onFailure;
    use.filter().connectOutput(next);
  }

  /** Returns what the filter did wrong, or null. */
  String failure() {
    return failure;
  }

  @Override
  public void setState(KsState state) {
    if (failure == null) {
      attempt(() -> use.filter().setState(state));
    }
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (Throwable e) {
      fail(e);
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (failure != null) {
      return next.putMessage(chain);
    }
    int stamp = pool.loans().lend(chain, use.filter());
    try {
      return use.filter().putMessage(chain);
    } catch (Throwable e) {
      pool.loans().reclaim(chain, stamp);
      fail(e);
      return NtStatus.UNSUCCESSFUL;
    }
  }

  private void fail(Throwable cause) {
    // As text: the exception of a bundle's class would keep the bundle in memory.
    failure = "filter " + use.name() + " is left out, it threw " + cause;
    onFailure.run();
  }

  @Override
  public void close() {
    attempt(() -> use.filter().disconnectOutput(next));
    attempt(use.filter()::close);
  }
}
