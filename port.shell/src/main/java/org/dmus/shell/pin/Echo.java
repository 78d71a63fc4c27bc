package org.dmus.shell.pin;

import java.nio.ByteBuffer;
import java.util.Optional;
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

/** What comes back, by a cable, to the capture pin of a port that has one, and when. */
final class Echo implements AutoCloseable {
  private static final int BUFFER_BYTES = 4096;
  private static final int NUMBER_OFFSET = 4;
  private static final int DATA_BITS = 7;
  private static final double NS_PER_MS = 1e6;

  private final IPin pin;
  private final Semaphore news = new Semaphore(0);
  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);
  private final long[] sentNs = new long[1 << 2 * DATA_BITS];
  private final Roundtrips roundtrips = new Roundtrips();

  private Echo(IPin pin) {
    this.pin = pin;
  }

  /** Listens; to nothing when the port cannot capture, or somebody else does. */
  static Echo on(IFilter filter) {
    OptionalInt id = filter.description().findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC);
    if (id.isEmpty()) {
      return new Echo(null);
    }
    try {
      Echo echo = new Echo(filter.openPin(id.getAsInt(), KsDataFormat.DIRECTMUSIC));
      echo.pin.listener((pin, event) -> echo.news.release());
      echo.pin.setState(KsState.RUN);
      return echo;
    } catch (NtStatusException inUse) {
      return new Echo(null);
    }
  }

  /** Returns message i, which counts as sent now. */
  byte[] message(int i) {
    sentNs[i] = System.nanoTime();
    return new byte[] {
      (byte) 0xF0, 0x7D, 0x44, 0x4D, (byte) (i >> DATA_BITS), (byte) (i & 0x7F), (byte) 0xF7
    };
  }

  void listen(long timeoutNs) throws InterruptedException {
    news.tryAcquire(timeoutNs, TimeUnit.NANOSECONDS);
    if (pin != null) {
      take();
    }
  }

  private void take() {
    while (pin.read(records.clear()) > 0) {
      records.flip();
      while (records.remaining() >= DMusBuffer.HEADER_BYTES) {
        int at = records.position();
        int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
        take(at + DMusBuffer.HEADER_BYTES, length);
        records.position(Math.min(records.limit(), at + DMusBuffer.recordBytes(length)));
      }
    }
  }

  private void take(int at, int length) {
    if (length == 7 && records.getInt(at) == 0x4D447DF0) {
      int high = records.get(at + NUMBER_OFFSET);
      roundtrips.add(System.nanoTime() - sentNs[high << DATA_BITS | records.get(at + 5)]);
    }
  }

  /** Whether what was sent comes back, and has not all come back yet. */
  boolean isAwaited(int count) {
    return pin != null && roundtrips.count() > 0 && roundtrips.count() < count;
  }

  /** Returns how long it took, when anything came back. */
  Optional<PingRow> row(String port, int count) {
    return roundtrips.count() == 0
        ? Optional.empty()
        : Optional.of(
            new PingRow(
                port,
                "loop",
                count,
                roundtrips.count(),
                roundtrips.percentile(0) / NS_PER_MS,
                roundtrips.percentile(50) / NS_PER_MS,
                roundtrips.percentile(90) / NS_PER_MS,
                roundtrips.percentile(99) / NS_PER_MS,
                roundtrips.percentile(100) / NS_PER_MS));
  }

  @Override
  public void close() {
    if (pin != null) {
      pin.close();
    }
  }
}
