package org.dmus.shell.pin;

import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;

/** What comes back, by a cable, to the capture pin of a port that has one. */
final class Echo implements AutoCloseable {
  private static final int BUFFER_BYTES = 4096;

  private final IPin pin;
  private final PingTimes times;
  private final Semaphore news = new Semaphore(0);
  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);

  private Echo(IPin pin, PingTimes times) {
    this.pin = pin;
    this.times = times;
  }

  /** Listens; to nothing when the port cannot capture, or somebody else does. */
  static Echo on(IFilter filter, PingTimes times) {
    OptionalInt id = filter.description().findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC);
    if (id.isEmpty()) {
      return new Echo(null, times);
    }
    try {
      Echo echo = new Echo(filter.openPin(id.getAsInt(), KsDataFormat.DIRECTMUSIC), times);
      echo.pin.listener((pin, event) -> echo.news.release());
      echo.pin.setState(KsState.RUN);
      return echo;
    } catch (NtStatusException inUse) {
      return new Echo(null, times);
    }
  }

  void listen(long timeoutNs) throws InterruptedException {
    news.tryAcquire(timeoutNs, TimeUnit.NANOSECONDS);
    while (pin != null && pin.read(records.clear()) > 0) {
      take(records.flip());
    }
  }

  private void take(ByteBuffer read) {
    while (read.remaining() >= DMusBuffer.HEADER_BYTES) {
      int at = read.position();
      int length = read.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
      int number = PingMessage.number(read, at + DMusBuffer.HEADER_BYTES, length);
      times.came(number, System.nanoTime());
      read.position(Math.min(read.limit(), at + DMusBuffer.recordBytes(length)));
    }
  }

  @Override
  public void close() {
    if (pin != null) {
      pin.close();
    }
  }
}
