package org.dmus.shell.pin;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.shell.Misuse;

/** Sends numbered events and looks when each reaches the stream, and when it comes back. */
final class Ping implements PinTap {
  private static final int MAX_COUNT = 1_000;
  private static final long INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(1);
  private static final int RECORD_BYTES = 64;

  private final IFilter filter;
  private final int count;
  private final PingTimes through;
  private final PingTimes around;

  Ping(IFilter filter, int count) {
    if (count < 1 || count > MAX_COUNT) {
      throw new Misuse("ping: count " + count + ": give 1.." + MAX_COUNT);
    }
    this.filter = filter;
    this.count = count;
    this.through = new PingTimes(count);
    this.around = new PingTimes(count);
  }

  @Override
  public void tapped(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (!e.isPackage()) {
        through.came(PingMessage.number(e.bytes(), e.eventBytes()), System.nanoTime());
      }
    }
  }

  /** Runs; the writer's pin is in RUN. */
  List<PingRow> run(Writer writer) throws InterruptedException {
    writer.pin().addTap(this);
    try (Echo echo = Echo.on(filter, around)) {
      for (int i = 0; i < count; i++) {
        send(writer, i);
        echo.listen(INTERVAL_NS);
      }
      long deadline = System.nanoTime() + LIMIT_NS;
      while (isAwaited() && System.nanoTime() < deadline) {
        echo.listen(INTERVAL_NS);
      }
    } finally {
      writer.pin().removeTap(this);
    }
    return rows();
  }

  private void send(Writer writer, int number) {
    ByteBuffer record = DMusBuffer.allocate(RECORD_BYTES);
    DMusBuffer.put(record, 1, 0, PingMessage.of(number), 0, PingMessage.BYTES);
    long now = System.nanoTime();
    through.sent(number, now);
    around.sent(number, now);
    writer.write(record.flip(), writer.pin().presentationTime());
  }

  /** What came back once will come back; what does not come within a second does not come. */
  private boolean isAwaited() {
    return through.count() < count || around.count() > 0 && around.count() < count;
  }

  private List<PingRow> rows() {
    List<PingRow> rows = new ArrayList<>(List.of(through.row(filter.name(), "engine")));
    if (around.count() > 0) {
      rows.add(around.row(filter.name(), "loop"));
    }
    return rows;
  }
}
