package org.dmus.player.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.player.FakePin;

/** A capture pin that hears 10,000 notes a second, numbered by key and velocity. */
final class SteadyPin extends FakePin {
  static final int EVENTS_PER_SECOND = 10_000;

  private static final long UNITS_PER_EVENT = 10_000_000 / EVENTS_PER_SECOND;
  private static final long NS_PER_EVENT = TimeUnit.SECONDS.toNanos(1) / EVENTS_PER_SECOND;

  private final long startNs = System.nanoTime();
  private final byte[] note = {(byte) 0x90, 0, 0};
  private long read;

  /** Notes that came until now. */
  long due() {
    return (System.nanoTime() - startNs) / NS_PER_EVENT;
  }

  @Override
  public int read(ByteBuffer records) {
    int count = 0;
    for (long due = due(); read < due; read++) {
      note[1] = (byte) (read >> 7 & 0x7F);
      note[2] = (byte) (read & 0x7F);
      if (!DMusBuffer.put(records, 1, read * UNITS_PER_EVENT, note, 0, note.length)) {
        break;
      }
      count++;
    }
    return count;
  }
}
