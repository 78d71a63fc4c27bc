package org.dmus.port.simulation;

import static org.dmus.port.simulation.Received.require;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
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
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.engine.VirtualRunner;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.GlobalInstances;
import org.dmus.port.filter.PinSettings;
import org.dmus.portcls.DMusStream;

/**
 * A miniport that is swapped all the time under clients that tell it all that MIDI knows. A device
 * that is new with each generation has to be, when it runs, where one is that was never swapped,
 * and that heard what streams took, and what fell due too long before there was a stream again.
 */
final class SwapSimulation {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final long TICK_100NS = 10 * MS;
  private static final long STALE_100NS = 50 * MS;
  private static final int CLIENTS = 2;

  /** More long messages than ever wait while a miniport is away: 16 were too few once in 10^6. */
  private static final int BUFFERS = 64;

  private static final int OWN_CHANNELS = ModelDevice.CHANNELS / CLIENTS;
  private static final int OFF_VELOCITY = 1;
  private static final long[] PREFETCHES = {0, 0, 5 * MS, ReferenceTime.DONT_HOLD_FOR_SEQUENCING};

  /** What was written and not played yet. */
  private record Written(int client, int group, byte[] message) {}

  private final SplittableRandom random;
  private final ManualClock clock = new ManualClock();
  private final Engine engine = new Engine(clock, SwapSimulation::fail);
  private final VirtualRunner runner = VirtualRunner.offline(engine, clock);
  private final boolean queues;
  private final Filter filter;
  private final IPin pin;
  private final IPinClient[] clients = new IPinClient[CLIENTS];
  private final StateSource[] sources = new StateSource[CLIENTS];
  private final ModelDevice device = new ModelDevice();
  private final ModelDevice undisturbed = new ModelDevice();
  private final TreeMap<Long, Written> pending = new TreeMap<>();
  private final TreeMap<Long, Written> ahead = new TreeMap<>();
  private final ByteBuffer records = DMusBuffer.allocate(1 << 12);
  private boolean swapping;
  private boolean sequencesItself;
  private int refusesEach;
  private long messages;
  private long swaps;

  SwapSimulation(long seed) {
    random = new SplittableRandom(seed);
    queues = random.nextBoolean();
    PinSettings settings =
        new PinSettings(new PoolSettings(1_024, BUFFERS, false), STALE_100NS, queues, 0);
    filter =
        new Filter(
            "swapped",
            new UUID(0, 1),
            engine,
            false,
            settings,
            new GlobalInstances(),
            (what, cause) -> fail(cause));
    clock.advanceTo(TICK_100NS);
    attach();
    pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    for (int i = 0; i < CLIENTS; i++) {
      clients[i] = pin.openClient("client-" + i);
      sources[i] = new StateSource(random.split(), i * OWN_CHANNELS, OWN_CHANNELS);
    }
  }

  PinStatistics statistics() {
    return pin.statistics();
  }

  void run(long numberOfSwaps) {
    for (long i = 0; i < numberOfSwaps; i++) {
      try {
        play();
        swap();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("at swap " + swaps + ": " + e.getMessage(), e);
      }
    }
    swapping = true; // what the port sends from here on is its own
    pin.close();
    require(device.notesOn() == 0, "%d notes hang at the end", device.notesOn());
    filter.close();
  }

  private void play() {
    for (int i = 0; i < CLIENTS; i++) {
      write(i);
    }
    runner.runUntil(clock.getTime() + TICK_100NS);
    settle(clock.getTime());
  }

  private void write(int client) {
    records.clear();
    long start = pin.presentationTime();
    for (int i = random.nextInt(6); i > 0; i--) {
      long at = (random.nextLong(2 * TICK_100NS) + 1) * CLIENTS + client;
      byte[] message = sources[client].next();
      put(client, start, at, sources[client].group(message), message);
    }
    if (random.nextBoolean()) {
      putNote(client, start);
    }
    records.flip();
    clients[client].write(records, start);
    require(!records.hasRemaining(), "no room");
  }

  private void putNote(int client, long start) {
    byte channel = (byte) sources[client].channel();
    byte key = (byte) random.nextInt(128);
    long at = (random.nextLong(TICK_100NS) + 1) * CLIENTS + client;
    int group = random.nextInt(1, ModelDevice.GROUPS + 1);
    put(client, start, at, group, new byte[] {(byte) (0x90 | channel), key, 64});
    long end = at + CLIENTS * (1 + random.nextLong(3 * TICK_100NS));
    put(client, start, end, group, new byte[] {(byte) (0x80 | channel), key, OFF_VELOCITY});
  }

  /** Every message has a time of its own, by which it is known. */
  private void put(int client, long start, long at, int group, byte[] message) {
    long due = clock.getTime() + at;
    if (pending.putIfAbsent(due, new Written(client, group, message)) == null) {
      DMusBuffer.put(records, group, at, message, 0, message.length);
    }
  }

  private void swap() {
    swaps++;
    settle(clock.getTime());
    swapping = true;
    filter.detach();
    pending.putAll(ahead); // it comes back
    ahead.clear();
    away();
    attach();
    swapping = false;
    String difference = device.difference(undisturbed);
    require(difference.isEmpty(), "the new stream and an undisturbed one differ: %s", difference);
    require(device.notesOn() == 0, "%d notes on a new stream", device.notesOn());
    if (swaps % 64 == 0) {
      checkConservation();
    }
  }

  private void away() {
    int ticks = random.nextInt(8) == 0 ? random.nextInt(1, 12) : 0;
    for (int i = 0; i < ticks; i++) {
      for (int client = 0; client < CLIENTS; client++) {
        write(client);
      }
      runner.runUntil(clock.getTime() + TICK_100NS);
      if (random.nextInt(16) == 0) {
        vanish(random.nextInt(CLIENTS));
      }
    }
    long limit = clock.getTime() - (queues ? STALE_100NS : 0);
    absorb(limit);
  }

  /** What is too old when the stream comes counts as told, but notes. */
  private void absorb(long until100ns) {
    while (!pending.isEmpty() && pending.firstKey() <= until100ns) {
      Written written = pending.pollFirstEntry().getValue();
      if ((written.message[0] & 0xFF) >= 0xB0) {
        undisturbed.take(written.group, written.message);
      }
    }
  }

  private void vanish(int client) {
    absorb(clock.getTime() - (queues ? STALE_100NS : 0));
    clients[client].close();
    pending.values().removeIf(written -> written.client == client);
    undisturbed.releasePedals(client * OWN_CHANNELS, OWN_CHANNELS);
    clients[client] = pin.openClient("client-" + client);
  }

  private void attach() {
    long prefetch = PREFETCHES[random.nextInt(PREFETCHES.length)];
    sequencesItself = prefetch == ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
    refusesEach = random.nextInt(4) == 0 ? random.nextInt(20, 200) : Integer.MAX_VALUE;
    filter.attach(
        DESCRIPTION,
        (pinId, type, format, allocator) -> {
          device.powerOn();
          return new DMusStream(
              new ModelStream(allocator, this::take, this::closed), Optional.empty(), prefetch);
        });
  }

  private void closed() {
    require(
        sequencesItself || device.notesOn() == 0,
        "%d notes hang on a closed stream",
        device.notesOn());
  }

  private boolean take(int group, byte[] message, long time100ns) {
    if (swapping) {
      device.take(group, message);
      return true;
    }
    Written written = pending.get(time100ns);
    require(written != null, "%02x at %d comes from nowhere", message[0], time100ns);
    if (++messages % refusesEach == 0 && (message[0] & 0xFF) >= 0xB0) {
      pending.remove(time100ns);
      return false;
    }
    if (sequencesItself && time100ns > clock.getTime()) {
      ahead.put(time100ns, pending.remove(time100ns));
      return true;
    }
    pending.remove(time100ns);
    device.take(group, message);
    undisturbed.take(group, message);
    return true;
  }

  /** What a stream had ahead of its time it plays by now; no end of a note is waited for. */
  private void settle(long now) {
    while (!ahead.isEmpty() && ahead.firstKey() <= now) {
      Written played = ahead.pollFirstEntry().getValue();
      device.take(played.group, played.message);
      undisturbed.take(played.group, played.message);
    }
    while (!pending.isEmpty() && pending.firstKey() <= now) {
      Written gone = pending.pollFirstEntry().getValue();
      require((gone.message[0] & 0xF0) == 0x80, "%02x never came", gone.message[0]);
    }
  }

  private void checkConservation() {
    PinStatistics s = pin.statistics();
    long accounted = s.accounted();
    require(s.written() == accounted, "%d accounted for: %s", accounted, s);
    require(s.unchased() == 0 && s.unrecallable() == 0, "no room: %s", s);
    require(s.pool().leaked() == 0 && s.pool().refused() == 0, "pool: %s", s.pool());
  }

  private static void fail(Throwable cause) {
    throw new AssertionError(cause);
  }

  private static final FilterDescriptor DESCRIPTION =
      new FilterDescriptor(
          List.of(
              new PinDescriptor(
                  "in",
                  KsDataFlow.IN,
                  KsCommunication.SINK,
                  1,
                  List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
                  KsGuids.CATEGORY_AUDIO,
                  List.of())),
          List.of(),
          List.of(),
          List.of(KsGuids.CATEGORY_AUDIO),
          List.of());
}
