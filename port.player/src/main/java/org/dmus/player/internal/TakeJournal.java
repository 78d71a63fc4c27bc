package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.dmus.player.RecordLimits;
import org.dmus.take.journal.JournalWriter;
import org.dmus.take.journal.TakeEvents;

/** What a recording puts into its journal, counted. One thread writes, any reads the counts. */
final class TakeJournal implements AutoCloseable {
  private static final byte SYSEX = (byte) 0xF0;
  private static final byte SYSEX_END = (byte) 0xF7;
  private static final int FIRST_REAL_TIME = 0xF8;

  private final Map<Integer, Source> listeners = new HashMap<>();
  private final JournalWriter writer;
  private final JournalForce force;
  private final MessageChoice choice;
  private final RecordLimits limits;
  private volatile long events;
  private volatile long bytes;
  private volatile long filtered;
  private volatile long gaps;
  private volatile boolean isBroken;
  private int unfinished;

  TakeJournal(JournalWriter writer, MessageChoice choice, RecordLimits limits) {
    this.writer = writer;
    this.choice = choice;
    this.limits = limits;
    this.force = new JournalForce(writer);
  }

  void start() {
    force.start();
  }

  /** Whether there is what the recording was to have, and no message of it is cut. */
  boolean isFull() {
    return isReached() && unfinished == 0;
  }

  private boolean isReached() {
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
    return listeners.computeIfAbsent(source, Source::new);
  }

  /** What one source tells. */
  private final class Source implements SourcePin.Listener {
    private final int number;

    /** Whether the last message that began is in the take, and goes on. */
    private boolean goesOn;

    Source(int number) {
      this.number = number;
    }

    @Override
    public void message(long time100ns, ByteBuffer piece) throws IOException {
      byte first = piece.get(piece.position());
      boolean begins = TakeEvents.begins(first);
      boolean isRealTime = (first & 0xFF) >= FIRST_REAL_TIME;
      boolean isWanted = begins ? isWanted(first) : goesOn;
      if (!isRealTime) {
        goesOn(isWanted && isOpen(piece, begins));
      }
      if (isWanted) {
        int length = piece.remaining();
        int offset = piece.arrayOffset() + piece.position();
        attempt(() -> writer.message(number, time100ns, piece.array(), offset, length));
        events += begins ? 1 : 0;
        bytes += length;
      }
    }

    /** What comes behind the limit is not of this take. */
    private boolean isWanted(byte first) {
      boolean isFiltered = !isReached() && !choice.takes(first);
      filtered += isFiltered ? 1 : 0;
      return !isReached() && !isFiltered;
    }

    private boolean isOpen(ByteBuffer piece, boolean begins) {
      boolean isSysex = !begins || piece.get(piece.position()) == SYSEX;
      return isSysex && piece.get(piece.limit() - 1) != SYSEX_END;
    }

    private void goesOn(boolean does) {
      if (does != goesOn) {
        unfinished += does ? 1 : -1;
        goesOn = does;
      }
    }

    @Override
    public void lost(long time100ns, String why) throws IOException {
      goesOn(false);
      gaps++;
      attempt(() -> writer.gap(number, time100ns, why));
    }

    @Override
    public void back(long time100ns) throws IOException {
      attempt(() -> writer.resumed(number, time100ns));
    }
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
