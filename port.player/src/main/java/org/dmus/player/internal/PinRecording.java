package org.dmus.player.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.smf.SmfWriter;

/** Events on their way from a capture pin to a file. */
final class PinRecording implements Recording, Worker.Work {
  private static final int BUFFER_BYTES = 128 << 10; // room for the longest live sysex, 64 KiB
  private static final long REST_NS = 50_000_000;
  private static final long FLUSH_NS = TimeUnit.MILLISECONDS.toNanos(Recorder.FLUSH_INTERVAL_MS);
  private static final byte CLOCK = (byte) 0xF8;
  private static final byte ACTIVE_SENSING = (byte) 0xFE;

  private final RecordRequest request;
  private final IPin pin;
  private final SmfWriter writer;
  private final LongSupplier nanoTime;
  private final Worker worker;
  private volatile long end100ns = -1;
  private final ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES);
  private long lastFlushNs;
  private volatile long events;
  private volatile long filtered;

  PinRecording(RecordRequest request, IPin pin, SmfWriter writer, LongSupplier nanoTime) {
    this.request = request;
    this.pin = pin;
    this.writer = writer;
    this.nanoTime = nanoTime;
    this.lastFlushNs = nanoTime.getAsLong();
    this.worker = new Worker("dmus-recorder", this, REST_NS);
  }

  void start() {
    pin.listener((of, event) -> worker.wake());
    worker.start();
  }

  @Override
  public boolean step() throws IOException {
    if (pin.state() != KsState.RUN) {
      pin.setState(KsState.RUN);
    }
    Optional<LineStatus> line = PinQuery.line(pin); // before reading: what came until now is read
    drain();
    flushWhenDue();
    PinFailure.check(pin);
    return line.isEmpty() || goesOn(line.get());
  }

  private static boolean goesOn(LineStatus line) {
    if (line.state() == LineStatus.State.FAILED) {
      throw new NtStatusException(NtStatus.IO_DEVICE_ERROR, line.text());
    }
    return line.state() != LineStatus.State.ENDED;
  }

  private void drain() throws IOException {
    while (pin.read(records.clear()) > 0) {
      records.flip();
      while (records.remaining() >= DMusBuffer.HEADER_BYTES) {
        takeRecord();
      }
    }
  }

  private void takeRecord() throws IOException {
    int at = records.position();
    int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
    long time100ns = records.getLong(at + DMusBuffer.DELTA_OFFSET);
    int data = at + DMusBuffer.HEADER_BYTES;
    if (isWanted(records.get(data))) {
      writer.append(time100ns, records.array(), records.arrayOffset() + data, length);
      events++;
    } else {
      filtered++;
    }
    records.position(at + DMusBuffer.recordBytes(length));
  }

  private boolean isWanted(byte first) {
    return (first != CLOCK || request.clock())
        && (first != ACTIVE_SENSING || request.activeSensing());
  }

  private void flushWhenDue() throws IOException {
    long now = nanoTime.getAsLong();
    if (now - lastFlushNs >= FLUSH_NS) {
      lastFlushNs = now;
      writer.flush();
    }
  }

  /** Whatever went wrong: what was captured goes to the file. */
  @Override
  public void finish() throws IOException {
    long last = pin.presentationTime(); // a closed pin has none
    try (pin;
        writer) {
      drain();
    } finally {
      end100ns = last;
    }
  }

  @Override
  public State state() {
    return worker.state();
  }

  @Override
  public long position100ns() {
    long end = end100ns;
    return end >= 0 ? end : pin.presentationTime();
  }

  @Override
  public long events() {
    return events;
  }

  @Override
  public long filteredEvents() {
    return filtered;
  }

  @Override
  public long lostEvents() {
    return pin.statistics().rejected();
  }

  @Override
  public Optional<Throwable> failure() {
    return worker.failure();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return worker.await(timeout, unit);
  }

  @Override
  public void close() {
    worker.stop();
  }
}
