package org.dmus.port.graph;

import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.filter.Filter;

/** What a connection consists of while it is linked. One thread at a time. */
final class Wiring {
  private static final int POOL_EVENTS = 256;
  private static final int POOL_BUFFERS = 4;

  private final Source source;
  private final PinUse target;
  private final List<FilterUse> filters;
  private final Link link;
  private final ClosureWatch targetWatch;

  private Wiring(Plan plan, Source source, PinUse target, Link link) {
    this.source = source;
    this.target = target;
    this.filters = plan.filters();
    this.link = link;
    targetWatch = new ClosureWatch(target.pin().filter().engine(), plan.pinClosed());
  }

  /** What a connection brings to its wiring. */
  record Plan(
      String name,
      Route route,
      List<FilterUse> filters,
      ConnectionCounters counters,
      Runnable pinClosed,
      BiConsumer<Source, Filter> check) {}

  /** Opens, checks and links everything, or leaves nothing behind. */
  static Wiring make(Plan plan) {
    EventPool pool = new EventPool(POOL_EVENTS, POOL_BUFFERS);
    plan.filters().forEach(use -> init(use, pool)); // first: a wrong setting stays one
    Source source = plan.route().source();
    try {
      plan.check().accept(source, plan.route().targetPort()); // before a device may refuse
      return make(plan, pool, source, plan.route().target());
    } catch (RuntimeException | Error e) {
      source.release();
      throw e;
    }
  }

  private static Wiring make(Plan plan, EventPool pool, Source source, PinUse target) {
    try {
      Wiring wiring = new Wiring(plan, source, target, link(plan, pool, source, target));
      wiring.begin();
      return wiring;
    } catch (RuntimeException | Error e) {
      target.release();
      throw e;
    }
  }

  private static Link link(Plan plan, EventPool pool, Source source, PinUse target) {
    Link link =
        new Link(
            source.filter().engine(),
            pool,
            target.pin(),
            target.pin().openClient(plan.name()),
            plan.counters(),
            plan.pinClosed());
    try {
      ListIterator<FilterUse> last = plan.filters().listIterator(plan.filters().size());
      while (last.hasPrevious()) {
        link.prepend(last.previous());
      }
      link.start();
      return link;
    } catch (RuntimeException | Error e) {
      link.close();
      throw e;
    }
  }

  private static void init(FilterUse use, EventPool pool) {
    try {
      use.filter().init(pool, use.settings());
    } catch (IllegalArgumentException e) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, "filter " + use.name() + ": " + e.getMessage());
    }
  }

  private void begin() {
    target.pin().addTap(targetWatch);
    source.addTap(link);
    source.filter().engine().add(Engine.Stage.MUSIC, link);
    try {
      source.start(); // the first event is not to be missed
    } catch (RuntimeException | Error e) {
      end();
      throw e;
    }
  }

  private void end() {
    target.pin().removeTap(targetWatch);
    source.removeTap(link);
    source.filter().engine().remove(Engine.Stage.MUSIC, link);
    link.close();
  }

  Source source() {
    return source;
  }

  PinUse target() {
    return target;
  }

  /** Whether it uses an instance of a filter service. */
  boolean uses(DeployedFilter service) {
    return filters.stream().anyMatch(use -> use.origin() == service);
  }

  /** Whether an end of it will never work again. */
  boolean isBroken() {
    return source.isGone() || target.pin().isClosed();
  }

  Optional<String> problem() {
    return source.problem().or(target::problem).or(link::problem);
  }

  /** Undoes everything; returns the filters, to be given back when no lock is held. */
  List<FilterUse> unmake() {
    end();
    target.release();
    source.release();
    return filters;
  }
}
