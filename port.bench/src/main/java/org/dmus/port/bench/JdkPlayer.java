package org.dmus.port.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequencer;
import org.HdrHistogram.Histogram;

/**
 * Plays with the sequencer of the JDK to a receiver. It does not tell when exactly it started: its
 * most punctual note counts as on time.
 */
final class JdkPlayer implements Performance.Player {
  /** Notes when each note arrives. */
  private static final class NotingReceiver implements Receiver {
    private final long[] arrivals;
    private final CountDownLatch missing;
    private int count;

    NotingReceiver(int events) {
      arrivals = new long[events];
      missing = new CountDownLatch(events);
    }

    @Override
    public void send(MidiMessage message, long timeStamp) {
      if (count < arrivals.length && message.getStatus() < 0xF0) {
        arrivals[count++] = System.nanoTime();
        missing.countDown();
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public Performance play(Schedule schedule)
      throws MidiUnavailableException, InvalidMidiDataException, InterruptedException {
    NotingReceiver receiver = new NotingReceiver(schedule.events());
    try (Sequencer sequencer = MidiSystem.getSequencer(false)) {
      sequencer.open();
      sequencer.getTransmitter().setReceiver(receiver);
      sequencer.setSequence(Notes.sequence(schedule.ticks(), Schedule.TICKS_PER_SECOND));
      sequencer.start();
      receiver.missing.await();
      long cpu = NamedThreads.cpuNanos("Java Sound Sequencer");
      return new Performance(lateness(schedule, receiver.arrivals), cpu);
    }
  }

  private static Histogram lateness(Schedule schedule, long[] arrivals) {
    long[] late = new long[arrivals.length];
    Arrays.setAll(late, i -> arrivals[i] - schedule.dueNanos(i));
    long best = Arrays.stream(late).min().orElse(0);
    Histogram histogram = Performance.histogram();
    for (long l : late) {
      histogram.recordValue(l - best);
    }
    return histogram;
  }
}
