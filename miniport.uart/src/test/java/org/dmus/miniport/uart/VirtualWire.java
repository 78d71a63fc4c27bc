package org.dmus.miniport.uart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.link.LinkOutput;

/** The writer of a line on a clock of its own, which notes when each byte begins to leave. */
final class VirtualWire implements LinkOutput {

  static final long BYTE_NANOS = 320_000;

  final TransmitFifo fifo;
  final List<Long> timesNanos = new ArrayList<>();
  long nowNanos = Long.MAX_VALUE - 1_000_000; // nanoTime may be anything, and may wrap
  private final long startNanos = nowNanos;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final LineWriter writer;

  VirtualWire(int bytesPerSecond, SysexSettings sysex, boolean activeSensing) {
    this(bytesPerSecond, sysex, activeSensing, () -> {});
  }

  VirtualWire(
      int bytesPerSecond, SysexSettings sysex, boolean activeSensing, Runnable spaceReturned) {
    fifo = new TransmitFifo(LineGovernor.UNLIMITED, spaceReturned);
    writer =
        new LineWriter(
            fifo,
            new LineGovernor(bytesPerSecond),
            new SysexPace(sysex),
            new ActiveSensing(activeSensing));
  }

  /** Gives it bytes now. */
  void give(String hex) {
    byte[] given = Hex.bytes(hex);
    fifo.write(given, 0, given.length);
  }

  /** Lets time pass, waking up whenever something is due. */
  void pass(long nanos) throws IOException {
    long end = nowNanos + nanos;
    long wait = writer.step(this, nowNanos);
    while (wait < end - nowNanos) {
      nowNanos += wait;
      wait = writer.step(this, nowNanos);
      fifo.signalSpace();
    }
    nowNanos = end;
  }

  /** {@return when a byte began to leave, ms since the start} */
  double atMs(int index) {
    return (timesNanos.get(index) - startNanos) / 1e6;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  String sent() {
    return Hex.text(bytes.toByteArray());
  }

  @Override
  public int write(ByteBuffer from) {
    int count = from.remaining();
    for (int i = 0; i < count; i++) {
      bytes.write(from.get());
      timesNanos.add(nowNanos);
    }
    return count;
  }

  @Override
  public void close() {}
}
