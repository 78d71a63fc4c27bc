package org.dmus.port.engine;

import org.dmus.ks.NtStatus;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.DMusKernelEvent;

/**
 * The pool of a pin as one stream of its miniport has it: what the stream takes is noted as lent to
 * it, and when it is closed it can take no more. Giving back stays possible.
 */
public final class StreamAllocator extends NoFilter {
  private final EventPool pool;
  private final Tenure tenure;
  private volatile boolean closed;

  /**
   * Creates the allocator of a stream.
   *
   * @param pool the pool of its pin
   * @param tenure hears how often it found the pool empty
   */
  public StreamAllocator(EventPool pool, Tenure tenure) {
    this.pool = pool;
    this.tenure = tenure;
  }

  @Override
  public DMusKernelEvent getMessage() {
    DMusKernelEvent event = closed ? null : pool.getMessage();
    if (event != null) {
      EventPool.markOf(event).lent = true;
    } else {
      tenure.dropped();
    }
    return event;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    return pool.putMessage(chain);
  }

  @Override
  public int getBufferSize() {
    return pool.getBufferSize();
  }

  @Override
  public byte[] getBuffer() {
    return closed ? null : pool.getBuffer();
  }

  @Override
  public void putBuffer(byte[] buffer) {
    pool.putBuffer(buffer);
  }

  @Override
  public AllocatorTrace trace() {
    return pool.trace();
  }

  @Override
  public AllocatorStatistics statistics() {
    return pool.statistics();
  }

  @Override
  public void close() {
    closed = true;
  }
}
