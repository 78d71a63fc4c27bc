package org.dmus.port.simulation;

import static org.dmus.port.simulation.Received.require;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.PinDescriptor;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.port.filter.Filter;
import org.dmus.portcls.DMusStream;

/**
 * A port under clients that come and go, miniports that are swapped, pauses, stalls, cancelled time
 * ranges and panics. After each tick of 10 ms the invariants of conservation, order, notes and
 * captured bytes hold, or it throws an AssertionError with the time.
 */
final class Simulation {
  static final long TICK_100NS = 10 * ReferenceTime.PER_MILLISECOND;

  private static final int KEYBOARD_TICKS = 10;
  private static final int SENSING_TICKS = 33;
  private static final int LONGEST_AHEAD_TICKS = 50;
  private static final long MAX_LATENESS_100NS = 2 * ReferenceTime.PER_MILLISECOND;
  private static final long STALL_100NS = 10 * ReferenceTime.PER_SECOND;
  private static final long[] PREFETCHES = {
    0, 5 * ReferenceTime.PER_MILLISECOND, ReferenceTime.DONT_HOLD_FOR_SEQUENCING
  };

  private final SplittableRandom random;
  private final ManualClock clock = new ManualClock();
  private final Received received = new Received();
  private final Engine engine = new Engine(clock, Simulation::fail);
  private final Filter filter =
      new Filter("simulated", UUID.randomUUID(), engine, false, (what, cause) -> report(cause));
  private final VirtualRunner runner;
  private final IPin pin;
  private final IPin capture;
  private final SimulatedKeyboard keyboard;
  private final SimulatedClient[] clients = new SimulatedClient[SimulatedClient.CLIENTS];
  private SimulatedStream stream;
  private boolean broken;

  /** Delivered, and never played: they were in a stream that was stopped or swapped. */
  private long unplayed;

  private long recalled;

  /** What a stream has may have been cancelled: it plays it, and the next one does not get it. */
  private boolean mayBeCancelled;

  private long swaps;
  private long breakdowns;
  private long vanished;
  private long ticks;

  Simulation(long seed) {
    random = new SplittableRandom(seed);
    keyboard = new SimulatedKeyboard(random.split());
    runner = VirtualRunner.simulated(engine, clock, seed, MAX_LATENESS_100NS);
    attach();
    pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    capture = filter.openPin(1, KsDataFormat.DIRECTMUSIC);
    capture.setState(KsState.RUN);
    for (int i = 0; i < clients.length; i++) {
      clients[i] = new SimulatedClient(i, random.split());
      clients[i].open(pin);
      received.forgetNumber(i);
    }
    pin.setState(KsState.RUN);
  }

  /** Lets time go on. */
  void run(long numberOfTicks) {
    for (long i = 0; i < numberOfTicks; i++) {
      try {
        tick();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("at tick " + ticks + ": " + e.getMessage(), e);
      }
    }
  }

  /** Ends it: after this nothing may sound or be on its way. */
  void close() {
    pin.close();
    unplayed += stream.takeLeft();
    require(received.notesOn() == 0, "%d notes hang at the end", received.notesOn());
    checkConservation();
    require(pin.statistics().queued() == 0, "%d events are left", pin.statistics().queued());
    require(pin.statistics().pool().used() == 0, "%d leaked", pin.statistics().pool().used());
    filter.close();
  }

  long swaps() {
    return swaps;
  }

  long breakdowns() {
    return breakdowns;
  }

  long clientsVanished() {
    return vanished;
  }

  PinStatistics statistics() {
    return pin.statistics();
  }

  long digest() {
    return received.digest();
  }

  private void tick() {
    ticks++;
    misfortune();
    for (SimulatedClient client : clients) {
      client.play(pin.presentationTime(), TICK_100NS);
    }
    if (ticks % KEYBOARD_TICKS == 0) {
      keyboard.play(capture, clock.getTime());
    }
    runner.runUntil(clock.getTime() + TICK_100NS);
    checkConservation();
  }

  private void misfortune() {
    switch (random.nextInt(2_000)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> swap(0);
      case 20, 21 -> swap(random.nextInt(1, 50));
      case 22, 23, 24, 25, 26, 27, 28, 29 -> vanish(random.nextInt(clients.length));
      case 30, 31, 32, 33, 34, 35, 36, 37 -> cancelSome();
      case 38 -> pause();
      case 39 -> stop();
      case 40 -> panic();
      case 41 -> stall();
      case 42, 43 -> fallSilent(clients[random.nextInt(clients.length)]);
      case 44 -> breakDown();
      default -> {
        // Most ticks are quiet.
      }
    }
  }

  private void swap(int ticksAway) {
    swaps++;
    filter.detach();
    checkRecall();
    runner.runUntil(clock.getTime() + ticksAway * TICK_100NS);
    attach();
  }

  /** What the old stream did not play is queued again, but for what somebody cancelled. */
  private void checkRecall() {
    long left = stream.takeLeft();
    long came = pin.statistics().recalled() - recalled;
    require(came == left || mayBeCancelled && came < left, "%d of %d came back", came, left);
    recalled += came;
    unplayed += left - came;
  }

  /** The miniport throws, and is replaced. */
  private void breakDown() {
    breakdowns++;
    broken = true;
    stream.breakDown();
    runner.runUntil(clock.getTime() + 10 * TICK_100NS);
    checkRecall();
    checkConservation();
    swap(0);
  }

  private void attach() {
    broken = false;
    mayBeCancelled = false;
    long prefetch = PREFETCHES[random.nextInt(PREFETCHES.length)];
    int keeps = random.nextInt(4) == 0 ? random.nextInt(1, 500) : 0;
    int refusesEach = random.nextInt(4) == 0 ? random.nextInt(50, 500) : 0;
    filter.attach(
        DESCRIPTION,
        (pinId, type, format, allocator) -> {
          if (pinId == 1) {
            return DMusStream.whenDue(keyboard.open(allocator));
          }
          boolean sequences = prefetch == ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
          stream = new SimulatedStream(allocator, clock, received, keeps, refusesEach, sequences);
          return new DMusStream(stream, Optional.empty(), prefetch);
        });
  }

  private void vanish(int index) {
    vanished++;
    SimulatedClient client = clients[index];
    checkClient(client);
    client.client().close();
    mayBeCancelled = true;
    // A stream that was given note-offs ahead ends those notes in its own time.
    require(stream.sequencesItself() || received.notesOn(client) == 0, "%s left notes on", client);
    client.open(pin);
    received.forgetNumber(index);
  }

  private void cancelSome() {
    EventSelection all = EventSelection.ALL;
    long from = pin.presentationTime() + random.nextLong(TICK_100NS);
    EventSelection some =
        switch (random.nextInt(3)) {
          case 0 -> all;
          case 1 -> all.onChannel(random.nextInt(3), random.nextInt(16));
          default -> all.between(from, from + random.nextLong(50 * TICK_100NS));
        };
    mayBeCancelled = true;
    if (random.nextBoolean()) {
      pin.cancel(some);
    } else {
      clients[random.nextInt(clients.length)].client().cancel(some);
    }
  }

  private void pause() {
    pin.setState(KsState.PAUSE);
    runner.runUntil(clock.getTime() + random.nextLong(20 * TICK_100NS));
    pin.setState(KsState.RUN);
  }

  private void stop() {
    pin.setState(KsState.STOP);
    unplayed += stream.takeLeft();
    require(received.notesOn() == 0, "%d notes sound in STOP", received.notesOn());
    pin.setState(KsState.RUN);
  }

  private void panic() {
    pin.panic();
    mayBeCancelled = true;
    runner.runUntil(clock.getTime() + (1 + ticksAhead()) * TICK_100NS);
    stream.play();
    require(received.notesOn() == 0, "%d notes survive a panic", received.notesOn());
  }

  /** How long a stream goes on playing what it was given before. */
  private int ticksAhead() {
    return stream.sequencesItself() ? LONGEST_AHEAD_TICKS : 0;
  }

  /** The process stands still: time goes on, and nobody does anything. */
  private void stall() {
    clock.advanceTo(clock.getTime() + STALL_100NS);
  }

  private void fallSilent(SimulatedClient client) {
    client.client().cancel(EventSelection.ALL);
    mayBeCancelled = true;
    int ticks = SENSING_TICKS + ticksAhead();
    client.holdNotesAndFallSilent(pin.presentationTime(), ticks);
    for (int i = 0; i < ticks; i++) {
      for (SimulatedClient other : clients) {
        if (other != client) {
          other.play(pin.presentationTime(), TICK_100NS);
        }
      }
      runner.runUntil(clock.getTime() + TICK_100NS);
    }
    stream.play();
    require(received.notesOn(client) == 0, "%s was silent for 330 ms and its notes sound", client);
  }

  private void checkConservation() {
    stream.play();
    long waiting = stream.waiting();
    PinStatistics s = pin.statistics();
    long accounted = s.accounted();
    require(
        s.written() == accounted, "%d written, %d accounted for: %s", s.written(), accounted, s);
    require(
        s.delivered() == received.clientEvents() + waiting + unplayed,
        "%d delivered, %d played, %d wait, %d never play",
        s.delivered(),
        received.clientEvents(),
        waiting,
        unplayed);
    require(s.pool().leaked() == 0 && s.pool().refused() == 0, "pool: %s", s.pool());
  }

  private void checkClient(SimulatedClient client) {
    ClientStatistics s = client.client().statistics();
    require(
        s.written() == client.taken() && s.shortWrites() == client.shortWrites(),
        "%s wrote %d: %s",
        client,
        client.taken(),
        s);
    long accounted = s.accounted();
    require(s.written() == accounted, "%s: %d accounted for: %s", client, accounted, s);
  }

  private void report(Throwable cause) {
    if (!broken) {
      fail(cause);
    }
  }

  private static void fail(Throwable cause) {
    throw new AssertionError(cause);
  }

  private static final FilterDescriptor DESCRIPTION =
      new FilterDescriptor(
          List.of(pin("in", KsDataFlow.IN), pin("out", KsDataFlow.OUT)),
          List.of(),
          List.of(),
          List.of(KsGuids.CATEGORY_AUDIO),
          List.of());

  private static PinDescriptor pin(String name, KsDataFlow flow) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        1,
        List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }
}
