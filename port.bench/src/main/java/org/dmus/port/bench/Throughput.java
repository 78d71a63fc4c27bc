package org.dmus.port.bench;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequence;
import javax.sound.midi.Sequencer;
import org.dmus.client.DMusBuffer;

/**
 * Notes, one a millisecond, delivered as fast as it goes: by the port to a stream; by the sequencer
 * of the JDK, its tempo turned up so that all is due at once, to a receiver. In turns.
 */
public final class Throughput {
  private static final int TICKS_PER_SECOND = 1_000;
  private static final long UNITS_PER_TICK = 10_000;
  private static final int EVENTS_A_WRITE = 4_000;
  private static final float AT_ONCE = 1e6f;
  private static final int ROUNDS = 15;

  private final int events;
  private final long[] ticks;
  private final ByteBuffer records;
  private final DataPath path = new DataPath();

  private Throughput(int events) throws Exception {
    this.events = events;
    ticks = LongStream.rangeClosed(1, events).toArray();
    records = Notes.records(ticks, TICKS_PER_SECOND);
  }

  /**
   * Runs and prints.
   *
   * @param args number of events, a multiple of 4,000; default 1,000,000
   */
  public static void main(String[] args) throws Exception {
    Throughput both = new Throughput(args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000);
    Cost[] port = new Cost[ROUNDS];
    Cost[] made = new Cost[ROUNDS];
    Cost[] sent = new Cost[ROUNDS];
    Cost[] jdk = new Cost[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      port[round] = both.port();
      long start = System.nanoTime();
      long cpu = NamedThreads.cpuNanos("main");
      Sequence sequence = Notes.sequence(both.ticks, TICKS_PER_SECOND);
      made[round] = both.cost(start, NamedThreads.cpuNanos("main") - cpu);
      sent[round] = both.jdk(sequence);
      jdk[round] = made[round].plus(sent[round]);
    }
    System.out.printf(
        "%d events, %d rounds, JDK %s%nper event, medians %14s %8s %10s%n",
        both.events, ROUNDS, Runtime.version(), "wall ns", "CPU ns", "dmus is");
    print("dmus", Cost.median(port), Cost.median(port));
    print("javax.sound.midi", Cost.median(jdk), Cost.median(port));
    print("  making it", Cost.median(made), Cost.median(port));
    print("  playing it", Cost.median(sent), Cost.median(port));
  }

  private static void print(String name, Cost cost, Cost ours) {
    System.out.printf(
        "%-24s %7.1f %8.1f %8.1f x%n",
        name, cost.wallNanos(), cost.cpuNanos(), cost.cpuNanos() / ours.cpuNanos());
  }

  private Cost cost(long startNanos, long cpuNanos) {
    return new Cost((System.nanoTime() - startNanos) / (double) events, cpuNanos / (double) events);
  }

  private Cost port() {
    int record = DMusBuffer.recordBytes(3);
    long origin = path.now100ns();
    long start = System.nanoTime();
    long cpu = NamedThreads.cpuNanos("main");
    for (int at = 0; at < events; at += EVENTS_A_WRITE) {
      records.limit((at + EVENTS_A_WRITE) * record).position(at * record);
      if (path.pin().write(records, origin) != EVENTS_A_WRITE) {
        throw new IllegalStateException("the pin did not take all of " + EVENTS_A_WRITE);
      }
      path.deliverUntil(origin + (at + EVENTS_A_WRITE) * UNITS_PER_TICK);
    }
    return cost(start, NamedThreads.cpuNanos("main") - cpu);
  }

  private Cost jdk(Sequence sequence) throws Exception {
    CountingReceiver receiver = new CountingReceiver(events);
    try (Sequencer sequencer = MidiSystem.getSequencer(false)) {
      sequencer.open();
      sequencer.getTransmitter().setReceiver(receiver);
      sequencer.setSequence(sequence);
      sequencer.setTempoFactor(AT_ONCE);
      long start = System.nanoTime();
      sequencer.start();
      receiver.all.await();
      return cost(start, NamedThreads.cpuNanos("Java Sound Sequencer"));
    }
  }

  private static final class CountingReceiver implements Receiver {
    private final int expected;
    private final CountDownLatch all = new CountDownLatch(1);
    private int count;

    CountingReceiver(int expected) {
      this.expected = expected;
    }

    @Override
    public void send(MidiMessage message, long timeStamp) {
      if (message.getStatus() < 0xB0 && ++count == expected) {
        all.countDown();
      }
    }

    @Override
    public void close() {}
  }
}
