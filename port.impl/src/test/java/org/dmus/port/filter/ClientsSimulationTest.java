package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPinClient;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that come, play, cancel, panic and go as they like, on miniports that do likewise. No
 * note hangs on any generation (I5), nobody's notes are cut but his own, every event is accounted
 * for, at every step.
 */
@Timeout(120)
class ClientsSimulationTest {
  private static final long MS = ReferenceTime.PER_MILLISECOND;
  private static final int STEPS = 1_000;
  private static final int KEYS_OF_ONE = 8;
  private static final int MOST_CLIENTS = 12;

  /** From this key on, all clients play the same keys. */
  private static final int SHARED_KEY = MOST_CLIENTS * KEYS_OF_ONE;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final FilterFixture f = new FilterFixture();
  private final List<SoundingStream> generations = new ArrayList<>();
  private final IPinClient[] clients = new IPinClient[MOST_CLIENTS];
  private final ByteBuffer buffer = DMusBuffer.allocate(1 << 12);
  private ClientFixture conservation;
  private org.dmus.client.IPin pin;
  private long prefetch;

  private void attach() {
    f.filter.attach(
        new FilterFixture().attach().filter.description(),
        (pinId, type, format, allocator) -> {
          SoundingStream stream =
              new SoundingStream(allocator, prefetch == ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
          generations.add(stream);
          return new DMusStream(stream, Optional.empty(), prefetch);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 20 * MS, ReferenceTime.DONT_HOLD_FOR_SEQUENCING})
  void nothingHangsNothingIsCutAndNothingIsLost(long streamPrefetch) {
    System.out.println("ClientsSimulationTest seed " + seed);
    prefetch = streamPrefetch;
    attach();
    pin = f.filter.openPin(FilterFixture.RENDER_PIN, KsDataFormat.DIRECTMUSIC);
    conservation = new ClientFixture(f, pin);
    pin.setState(KsState.RUN);
    for (int step = 0; step < STEPS; step++) {
      act(random.nextInt(100));
      pass();
      conservation.assertConserved();
    }
    pin.close();
    PinStatistics s = pin.statistics();
    assertThat(generations).hasSizeGreaterThan(20).allMatch(g -> g.closed);
    assertThat(generations).as("hung notes").allMatch(g -> g.hung == 0);
    assertThat(generations.stream().mapToLong(g -> g.noteOns).sum()).isGreaterThan(STEPS);
    assertThat(s.queued()).isZero();
    assertThat(s.undeliverable()).isZero();
    assertThat(s.pool().used()).isZero();
    assertThat(s.pool().refused()).isZero();
    assertThat(s.pool().leaked()).isZero();
    assertThat(f.reports).isEmpty();
  }

  private void act(int dice) {
    int who = random.nextInt(MOST_CLIENTS);
    if (clients[who] == null) {
      clients[who] = pin.openClient("client " + who);
    } else if (dice < 70) {
      play(who);
    } else if (dice < 78) {
      alone(who, () -> clients[who].cancel(selection()));
    } else if (dice < 84) {
      alone(who, () -> clients[who].close());
      assertThat(ofOne(who)).as("notes of a client that is gone").isEmpty();
      clients[who] = null;
    } else if (dice < 86) {
      pin.cancel(selection());
    } else if (dice < 87) {
      pin.flush();
    } else if (dice < 88) {
      pin.panic();
    } else if (dice < 92) {
      f.filter.detach();
      pass();
      attach();
    } else if (dice < 95) {
      pin.setState(KsState.values()[random.nextInt(4)]);
      pass();
      pin.setState(KsState.RUN);
    }
  }

  private EventSelection selection() {
    EventSelection all =
        random.nextInt(3) == 0
            ? EventSelection.ALL
            : EventSelection.ALL.onChannel(random.nextInt(4), random.nextInt(2));
    long from = pin.presentationTime() + random.nextInt(200) * MS;
    return random.nextBoolean() ? all : all.between(from, from + random.nextInt(300) * MS);
  }

  private void play(int who) {
    buffer.clear();
    for (int i = random.nextInt(8); i >= 0; i--) {
      int key =
          random.nextInt(4) == 0
              ? SHARED_KEY + random.nextInt(4)
              : who * KEYS_OF_ONE + random.nextInt(KEYS_OF_ONE);
      int group = random.nextInt(8) == 0 ? 65_535 - random.nextInt(40) : 1 + random.nextInt(2);
      int channel = random.nextInt(2);
      long at = random.nextInt(400) * MS;
      put(group, at, 0x90 | channel, key, 1 + random.nextInt(127));
      if (random.nextInt(5) > 0) {
        put(group, at + random.nextInt(200) * MS, 0x80 | channel, key, 64);
      }
    }
    clients[who].write(buffer.flip(), pin.presentationTime());
  }

  private void put(int group, long at, int... message) {
    byte[] bytes = {(byte) message[0], (byte) message[1], (byte) message[2]};
    assertThat(DMusBuffer.put(buffer, group, at, bytes, 0, 3)).isTrue();
  }

  private SoundingStream stream() {
    return generations.get(generations.size() - 1);
  }

  private Set<Integer> ofOne(int who) {
    Set<Integer> notes = new TreeSet<>(stream().sounding);
    notes.removeIf(note -> SoundingStream.keyOf(note) / KEYS_OF_ONE != who);
    return notes;
  }

  private Set<Integer> ofOthers(int who) {
    Set<Integer> notes = new TreeSet<>(stream().sounding);
    notes.removeAll(ofOne(who));
    notes.removeIf(note -> SoundingStream.keyOf(note) >= SHARED_KEY);
    return notes;
  }

  /** Does something that must not touch the notes of other clients. */
  private void alone(int who, Runnable action) {
    Set<Integer> before = ofOthers(who);
    action.run();
    assertThat(ofOthers(who)).as("notes of others").isEqualTo(before);
  }

  /** Time goes on; now and then the engine stands still meanwhile. */
  private void pass() {
    long until = f.clock.getTime() + random.nextInt(40) * MS;
    if (random.nextInt(500) == 0) {
      f.clock.advanceTo(until + 5_000 * MS);
      f.engine.step();
    } else {
      f.runUntil(until);
    }
  }
}
