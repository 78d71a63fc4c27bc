package org.dmus.shell.pin;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.LatencyReport.Distribution;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.shell.Misuse;

/**
 * Sends events that no device acts on - system exclusive of the id for research, 7D, each with its
 * number - and looks how long they took.
 */
final class Ping {
  private static final int MAX_COUNT = 1_000;
  private static final long INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(1);
  private static final int RECORD_BYTES = 64;

  private final IFilter filter;
  private final int count;

  Ping(IFilter filter, int count) {
    if (count < 1 || count > MAX_COUNT) {
      throw new Misuse("ping: count " + count + ": give 1.." + MAX_COUNT);
    }
    this.filter = filter;
    this.count = count;
  }

  List<PingRow> run() throws InterruptedException {
    OptionalInt pinId = filter.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC);
    if (pinId.isEmpty()) {
      throw new Misuse(filter.name() + ": has no pin that plays, there is nothing to ping");
    }
    try (IPin pin = filter.openPin(pinId.getAsInt(), KsDataFormat.DIRECTMUSIC);
        Echo echo = Echo.on(filter)) {
      pin.setState(KsState.RUN);
      for (int i = 0; i < count; i++) {
        send(pin, echo.message(i));
        echo.listen(INTERVAL_NS);
      }
      awaitDelivery(pin, echo);
      return rows(pin, echo);
    }
  }

  private static void send(IPin pin, byte[] message) {
    ByteBuffer record = DMusBuffer.allocate(RECORD_BYTES);
    DMusBuffer.put(record, 1, 0, message, 0, message.length);
    pin.write(record.flip(), pin.presentationTime());
  }

  /** What does not come within a second does not come. */
  private void awaitDelivery(IPin pin, Echo echo) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT_NS;
    while (System.nanoTime() < deadline
        && (pin.statistics().queued() > 0 || echo.isAwaited(count))) {
      echo.listen(INTERVAL_NS);
    }
  }

  private List<PingRow> rows(IPin pin, Echo echo) {
    List<PingRow> rows = new ArrayList<>();
    Distribution through = pin.latency().transit();
    rows.add(
        new PingRow(
            filter.name(),
            "engine",
            count,
            through.count(),
            ms(through.min()),
            ms(through.p50()),
            ms(through.p90()),
            ms(through.p99()),
            ms(through.max())));
    echo.row(filter.name(), count).ifPresent(rows::add);
    return rows;
  }

  private static double ms(long time100ns) {
    return time100ns / (double) ReferenceTime.PER_MILLISECOND;
  }
}
