package org.dmus.port.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dmus.client.ISubdevice;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.graph.ConnectionStatistics;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.RealtimeRunner;
import org.dmus.port.engine.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two ports that feed each other, on threads of their own, while one or the other comes and goes.
 */
class ThruStressTest {
  private static final int NOTES = 20_000;
  private static final int UPHEAVALS = 150;

  private final IMasterClock clock = new SystemClock();
  private final List<ISubdevice> published = new ArrayList<>();
  private final BusyPort left = new BusyPort("left");
  private final BusyPort right = new BusyPort("right");
  private final SharedPins pins = new SharedPins();
  private final DeployedFilters deployed = new DeployedFilters();
  private final List<String> log = new ArrayList<>();
  private final Connections connections =
      new Connections(deployed, (what, cause) -> log.add(what + ": " + cause));
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  /** A port with a thread, and a player at its keys. */
  private final class BusyPort {
    final TestPort port;
    final RealtimeRunner runner;
    final AtomicLong captured = new AtomicLong();

    BusyPort(String name) {
      port = new TestPort(name, clock);
      port.silence();
      published.add(port);
      runner = new RealtimeRunner(port.engine, name);
    }

    /** Plays notes on the port's engine, as its service group would. */
    void play(int note) {
      String key = Integer.toHexString(0x100 | note & 0x7F).substring(1);
      port.engine.exclusively(
          () -> {
            if (port.captureIfAttached("90" + key + "40" + "80" + key + "40")) {
              captured.addAndGet(2);
            }
          });
      if (note % 64 == 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }

    Thread player() {
      return new Thread(() -> IntStream.range(0, NOTES).forEach(this::play));
    }
  }

  @AfterEach
  void stopThreads() {
    connections.removeAll();
    left.runner.close();
    right.runner.close();
  }

  private Connection connect(String name, String from, String to) {
    ConnectionConfiguration words = ConnectionConfiguration.parse(name, from, to, List.of());
    NamedRoute route =
        new NamedRoute(words, new Ports(() -> List.copyOf(published)), pins, deployed);
    return connections.add(new Connection(words, route, connections));
  }

  @Test
  @Timeout(60)
  void twoPortsThatFeedEachOtherNeverWaitForEachOtherAndEveryMessageIsAccountedFor()
      throws Exception {
    System.out.println("ThruStressTest seed " + seed);
    Connection there = connect("there", "left:out", "right:in");
    Connection back = connect("back", "right:out", "left:in");
    Thread[] players = {left.player(), right.player()};
    for (Thread player : players) {
      player.start();
    }
    for (int i = 0; i < UPHEAVALS; i++) {
      upset();
    }
    for (Thread player : players) {
      player.join();
    }
    assertBalance(there, left);
    assertBalance(back, right);
    for (int i = 0; i < 2; i++) { // what is owed, then what is queued
      left.port.engine.step();
      right.port.engine.step();
    }
    assertThat(left.port.hung() + right.port.hung()).as("hung notes").isZero();
    assertThat(log).isEmpty();
  }

  private void upset() {
    BusyPort port = random.nextBoolean() ? left : right;
    if (random.nextInt(3) == 0) {
      Connection extra = connect("extra", port == left ? "left:out" : "right:out", "left:in");
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
      extra.close();
    } else {
      port.port.detach();
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
      port.port.attach();
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
  }

  private static void assertBalance(Connection connection, BusyPort source) {
    ConnectionStatistics s = connection.statistics();
    assertThat(s.received()).isEqualTo(source.captured.get()).isPositive();
    assertThat(s.delivered() + s.dropped() + s.lost()).isEqualTo(s.received());
    assertThat(s.delivered()).isPositive();
  }
}
