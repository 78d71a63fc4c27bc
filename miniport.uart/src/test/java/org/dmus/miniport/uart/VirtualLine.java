package org.dmus.miniport.uart;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;

/** The line as it is, but for its thread and its clock. */
final class VirtualLine implements Transmitter {

  private final TransmitFifo fifo;

  VirtualLine(VirtualWire wire) {
    fifo = wire.fifo;
  }

  @Override
  public int write(byte[] bytes, int offset, int length) {
    return fifo.write(bytes, offset, length);
  }

  @Override
  public boolean writeRealTime(byte value) {
    return fifo.writeRealTime(value);
  }

  @Override
  public void writeReserved(byte[] bytes, int length) {
    fifo.writeReserved(bytes, length);
  }

  @Override
  public boolean awaitSpace(int length) {
    return fifo.awaitSpace(length);
  }

  @Override
  public boolean hasFailed() {
    return false;
  }

  @Override
  public void lost(long bytes) {
    throw new AssertionError(bytes + " bytes are lost");
  }

  @Override
  public long transmission100ns(int bytes) {
    return bytes * ModelWire.BYTE_100NS;
  }

  @Override
  public long backlog100ns() {
    return transmission100ns(fifo.size());
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
