package org.dmus.miniport.line;

import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IServiceGroup;

/**
 * A stream that sends what a line has received, see {@link CaptureOutput}. What finds no buffer
 * stays in the FIFO and is tried again a millisecond later.
 */
public abstract class CapturingStream implements IMXF, LineStream {
  private final IMasterClock clock;
  private final IServiceGroup group;
  private final CaptureOutput output;

  /**
   * Creates a stream that is not connected.
   *
   * @param subdevice whose it is, for messages
   * @param ring the FIFO; the engine is its consumer
   * @param allocator the pool of the stream
   * @param clock the clock of the stream
   * @param group asks the engine for service
   */
  protected CapturingStream(
      String subdevice,
      StampedRing ring,
      IAllocatorMXF allocator,
      IMasterClock clock,
      IServiceGroup group) {
    this(subdevice, ring, allocator, clock, group, CaptureOutput.Stamps.OF_DELIVERY);
  }

  /**
   * Creates a stream that is not connected.
   *
   * @param subdevice whose it is, for messages
   * @param ring the FIFO; the engine is its consumer
   * @param allocator the pool of the stream
   * @param clock the clock of the stream
   * @param group asks the engine for service
   * @param stamps which times its events have
   */
  protected CapturingStream(
      String subdevice,
      StampedRing ring,
      IAllocatorMXF allocator,
      IMasterClock clock,
      IServiceGroup group,
      CaptureOutput.Stamps stamps) {
    this.clock = clock;
    this.group = group;
    output = new CaptureOutput(subdevice, ring, allocator, stamps);
  }

  /** Sends what the FIFO holds; returns whether it was all. [data path], [engine] */
  protected final boolean deliver() {
    boolean all = output.deliver();
    if (!all) {
      group.requestDelayedService(-ReferenceTime.PER_MILLISECOND);
    }
    return all;
  }

  @Override
  public final void connectOutput(IMXF sink) {
    output.connect(sink);
  }

  @Override
  public final void disconnectOutput(IMXF sink) {
    output.disconnect(sink);
  }

  @Override
  public final long latencyTime() {
    return clock.getTime();
  }
}
