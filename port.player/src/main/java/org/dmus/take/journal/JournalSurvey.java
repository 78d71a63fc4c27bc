package org.dmus.take.journal;

/** What one look at a journal counts. */
public final class JournalSurvey {
  /** Bit of the system messages, beside one for each channel. */
  public static final int SYSTEM = 16;

  private final int[] parts;
  private long events;
  private long gaps;
  private long first100ns = -1;
  private long last100ns;
  private boolean hasEnded;

  JournalSurvey(int sources) {
    parts = new int[sources];
  }

  void take(TakeEvents record) {
    last100ns = Math.max(last100ns, record.time100ns());
    switch (record.kind()) {
      case MESSAGE -> message(record);
      case GAP -> gaps++;
      case END -> hasEnded = true;
      default -> {}
    }
  }

  private void message(TakeEvents record) {
    events += TakeEvents.begins((byte) record.status()) ? 1 : 0;
    parts[record.source()] |= 1 << part(record);
    long time = record.time100ns();
    first100ns = first100ns < 0 ? time : Math.min(first100ns, time);
  }

  /** {@return the channel of a message, or {@link #SYSTEM}} */
  public static int part(TakeEvents message) {
    int status = message.status();
    return status >= 0x80 && status < 0xF0 ? status & 0xF : SYSTEM;
  }

  /** {@return bit n set for channel n, bit {@link #SYSTEM} for the rest, of a source} */
  public int parts(int source) {
    return parts[source];
  }

  /** {@return messages} */
  public long events() {
    return events;
  }

  /** {@return times without a device} */
  public long gaps() {
    return gaps;
  }

  /** {@return time of the earliest message, 100 ns; 0 without one} */
  public long first100ns() {
    return Math.max(0, first100ns);
  }

  /** {@return time of the last record, 100 ns} */
  public long last100ns() {
    return last100ns;
  }

  /** {@return whether the take ended as it should} */
  public boolean hasEnded() {
    return hasEnded;
  }
}
