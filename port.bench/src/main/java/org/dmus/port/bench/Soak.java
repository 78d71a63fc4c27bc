package org.dmus.port.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dmus.client.ClientStatistics;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.SystemClock;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.DMusStream;

/**
 * Very many events from many threads through one pin, in real time: does every one arrive, once, in
 * its producer's order; is every short write counted; does the engine's thread allocate nothing?
 */
public final class Soak {
  private static final int MOST_PRODUCERS = 8;
  private static final int WARM_UP_EVENTS = 2_000_000;
  private static final String NAME = "soak";
  private static final String ENGINE_THREAD = "dmus-engine-" + NAME;
  private static final String TITLE = "%-18s %13s %13s %13s   delivered, engine allocated%n";

  private final Engine engine = new Engine(new SystemClock());
  private final Filter filter = new Filter(NAME, new UUID(0, 0), engine, false, RenderFilter::fail);
  private final int producers;
  private final SoakProducer.Manner manner;
  private final long seed;
  private IPin pin;
  private SoakStream stream;

  /**
   * Prepares a soak.
   *
   * @param producers number of threads, 1..126, each with a client of its own
   * @param manner what they do about a full pool
   * @param seed repeats the sizes of their writes
   */
  Soak(int producers, SoakProducer.Manner manner, long seed) {
    this.producers = producers;
    this.manner = manner;
    this.seed = seed;
  }

  /** Soaks, and measures what the engine allocates once a tenth of the events has come. */
  @SuppressWarnings("try")
  SoakResult run(long events) throws InterruptedException {
    filter.attach(
        RenderFilter.DESCRIPTION,
        (pinId, type, format, allocator) -> {
          stream = new SoakStream(allocator, producers);
          return DMusStream.whenDue(stream);
        });
    pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    try (RealtimeRunner runner = new RealtimeRunner(engine, NAME)) {
      return soak(events);
    } finally {
      filter.close();
    }
  }

  private SoakResult soak(long events) throws InterruptedException {
    List<SoakProducer> all = start(events / producers);
    while (stream.received() < events / 10 && all.stream().anyMatch(Thread::isAlive)) {
      Thread.onSpinWait();
    }
    long before = NamedThreads.allocatedBytes(ENGINE_THREAD);
    for (SoakProducer producer : all) {
      producer.join();
    }
    long taken = all.stream().mapToLong(p -> p.offered() - p.dropped()).sum();
    // Not asked of the pin: that would lock the engine out, and who waits for a lock allocates.
    while (stream.received() < taken) {
      Thread.onSpinWait();
    }
    return result(all, NamedThreads.allocatedBytes(ENGINE_THREAD) - before);
  }

  private List<SoakProducer> start(long eventsOfEach) {
    // Each may have what is left when all have as much; a little of it is on its way back.
    int share = pin.statistics().pool().capacity() / (producers + 2);
    List<SoakProducer> all = new ArrayList<>();
    for (int p = 0; p < producers; p++) {
      IPinClient client = pin.openClient("producer " + p);
      all.add(new SoakProducer(client, stream, p, eventsOfEach, manner, share, seed));
    }
    all.forEach(Thread::start);
    return all;
  }

  private SoakResult result(List<SoakProducer> all, long engineBytes) {
    PinStatistics counted = pin.statistics();
    return new SoakResult(
        all.stream().mapToLong(SoakProducer::offered).sum(),
        all.stream().mapToLong(SoakProducer::dropped).sum(),
        stream.received(),
        stream.misplaced(),
        all.stream().mapToLong(SoakProducer::shortWrites).sum(),
        pin.clients().stream().mapToLong(ClientStatistics::shortWrites).sum(),
        counted.written(),
        counted.delivered(),
        counted.pool().used(),
        engineBytes);
  }

  /**
   * Soaks with one to eight producers in each manner and prints what was counted.
   *
   * @param args number of events of all soaks together, default 10^9; seed, default 1
   */
  public static void main(String[] args) throws InterruptedException {
    long events = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000_000L;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    System.out.printf("%d events, seed %d, JDK %s%n", events, seed, Runtime.version());
    System.out.printf(TITLE, "producers, manner", "offered", "dropped", "short writes");
    SoakProducer.Manner[] manners = SoakProducer.Manner.values();
    boolean exact = new Soak(2, SoakProducer.Manner.INSIST, seed).run(WARM_UP_EVENTS).isExact();
    for (int producers = 1; producers <= MOST_PRODUCERS; producers *= 2) {
      for (SoakProducer.Manner manner : manners) {
        exact &= soak(producers, manner, events / 4 / manners.length, seed);
      }
    }
    System.out.println(exact ? "every event accounted for" : "EVENTS UNACCOUNTED FOR");
    System.exit(exact ? 0 : 1);
  }

  private static boolean soak(int producers, SoakProducer.Manner manner, long events, long seed)
      throws InterruptedException {
    long start = System.nanoTime();
    SoakResult r = new Soak(producers, manner, seed).run(events);
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean exact =
        r.isExact() && (manner != SoakProducer.Manner.BELOW_CAPACITY || r.shortWrites() == 0);
    System.out.printf(
        "%-18s %13d %13d %13d %7.1f M/s  %d B  %s%n",
        producers + " " + manner.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        r.offered(),
        r.dropped(),
        r.shortWrites(),
        r.delivered() / seconds / 1e6,
        r.engineBytes(),
        exact ? "exact" : r.toString());
    return exact;
  }
}
