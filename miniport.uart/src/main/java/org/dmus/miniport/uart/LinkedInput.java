package org.dmus.miniport.uart;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.StampedRing;
import org.dmus.mxf.IMasterClock;

/**
 * What comes from a link.
 *
 * @param line the open direction; ends with the stream
 */
record LinkedInput(InputLine line) implements UartInput {

  @Override
  public void accept(boolean wanted, IMasterClock clock) {
    line.accept(wanted);
  }

  @Override
  public StampedRing fifo() {
    return line.ring();
  }

  @Override
  public void roomReturned() {
    line.roomReturned();
  }

  @Override
  public boolean hasFailed() {
    return line.hasFailed();
  }

  @Override
  public LineStatus status() {
    return line.status();
  }

  @Override
  public LineStatistics statistics() {
    return line.statistics();
  }

  @Override
  public void close() {
    line.close();
  }
}
