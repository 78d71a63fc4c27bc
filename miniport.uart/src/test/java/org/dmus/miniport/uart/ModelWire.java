package org.dmus.miniport.uart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;

/** A wire of 31,250 baud: what it is given leaves behind what it was given before. */
final class ModelWire implements Transmitter {

  static final long BYTE_100NS = 3_200;

  final List<String> writes = new ArrayList<>();
  final List<Long> ends100ns = new ArrayList<>();
  private final LongSupplier now100ns;
  private long free100ns = Long.MIN_VALUE;

  ModelWire(LongSupplier now100ns) {
    this.now100ns = now100ns;
  }

  @Override
  public int write(byte[] bytes, int offset, int length) {
    free100ns = Math.max(free100ns, now100ns.getAsLong()) + length * BYTE_100NS;
    writes.add(Hex.text(Arrays.copyOfRange(bytes, offset, offset + length)));
    ends100ns.add(free100ns);
    return length;
  }

  @Override
  public boolean writeRealTime(byte value) {
    return write(new byte[] {value}, 0, 1) == 1;
  }

  @Override
  public void writeReserved(byte[] bytes, int length) {
    write(bytes, 0, length);
  }

  @Override
  public boolean awaitSpace(int length) {
    return false;
  }

  @Override
  public boolean hasFailed() {
    return false;
  }

  @Override
  public void lost(long bytes) {}

  @Override
  public long transmission100ns(int bytes) {
    return bytes * BYTE_100NS;
  }

  @Override
  public long backlog100ns() {
    return Math.max(0, free100ns - now100ns.getAsLong());
  }

  @Override
  public LineStatus status(int heldBytes) {
    return new LineStatus(LineStatus.State.OPEN, 0, 0, 0, heldBytes, "");
  }

  @Override
  public LineStatistics statistics(long savedBytes) {
    return LineStatistics.NONE;
  }
}
