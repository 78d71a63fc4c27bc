package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.player.RecordLimits;
import org.dmus.take.journal.JournalWriter;

/** What a recording puts into its journal, counted. One thread writes, any reads the counts. */
final class TakeJournal implements AutoCloseable {
  private final JournalWriter writer;
  private final JournalForce force;
  private final MessageChoice choice;
  private final RecordLimits limits;
  private volatile long events;
  private volatile long bytes;
  private volatile long filtered;
  private volatile long gaps;
  private volatile boolean isBroken;

  TakeJournal(JournalWriter writer, MessageChoice choice, RecordLimits limits) {
    this.writer = writer;
    this.choice = choice;
    this.limits = limits;
    this.force = new JournalForce(writer);
  }

  void start() {
    force.start();
  }

  /** Whether there is what the recording was to have. */
  boolean isFull() {
    return events >= limits.events() || bytes >= limits.bytes();
  }

  /** Whether it could not be written: its file waits for a recovery. */
  boolean isBroken() {
    return isBroken;
  }

  /** A call of the writer. */
  private interface Append {
    void run() throws IOException;
  }

  private void attempt(Append append) throws IOException {
    try {
      append.run();
    } catch (IOException e) {
      isBroken = true;
      throw e;
    }
  }

  /** The listener of one source. */
  SourcePin.Listener of(int source) {
    return new SourcePin.Listener() {
      @Override
      public void message(long time100ns, ByteBuffer message) throws IOException {
        take(source, time100ns, message);
      }

      @Override
      public void lost(long time100ns, String why) throws IOException {
        gaps++;
        attempt(() -> writer.gap(source, time100ns, why));
      }

      @Override
      public void back(long time100ns) throws IOException {
        attempt(() -> writer.resumed(source, time100ns));
      }
    };
  }

  private void take(int source, long time100ns, ByteBuffer message) throws IOException {
    if (isFull()) {
      return; // what comes behind the limit is not of this take
    }
    if (!choice.takes(message.get(message.position()))) {
      filtered++;
      return;
    }
    int length = message.remaining();
    int offset = message.arrayOffset() + message.position();
    attempt(() -> writer.message(source, time100ns, message.array(), offset, length));
    events++;
    bytes += length;
  }

  /** Hands on what came: from here on it survives the process. */
  void flush() throws IOException {
    attempt(
        () -> {
          writer.flush();
          force.check();
        });
  }

  void end(long time100ns) throws IOException {
    attempt(() -> writer.end(time100ns));
  }

  long events() {
    return events;
  }

  long bytes() {
    return bytes;
  }

  long filtered() {
    return filtered;
  }

  long gaps() {
    return gaps;
  }

  @Override
  public void close() throws IOException {
    force.close();
    attempt(writer::close);
  }
}
