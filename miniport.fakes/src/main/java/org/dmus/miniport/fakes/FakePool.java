package org.dmus.miniport.fakes;

import java.util.ArrayDeque;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/** A pool that knows how many of its events are out, and that takes long buffers of any size. */
public final class FakePool implements IAllocatorMXF {

  private static final int BUFFER_BYTES = 4096;

  private final ArrayDeque<DMusKernelEvent> free = new ArrayDeque<>();
  private final int capacity;

  /** Creates a pool of some events. */
  public FakePool(int capacity) {
    this.capacity = capacity;
    for (int i = 0; i < capacity; i++) {
      free.add(new DMusKernelEvent());
    }
  }

  /** {@return how many events are out} */
  public int used() {
    return capacity - free.size();
  }

  /** Returns an event with some bytes. */
  public DMusKernelEvent event(int... bytes) {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return event(data);
  }

  /** Returns an event with some bytes. */
  public DMusKernelEvent event(byte[] data) {
    DMusKernelEvent event = getMessage();
    if (data.length > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(data);
    } else {
      System.arraycopy(data, 0, event.bytes(), 0, data.length);
    }
    event.eventBytes(data.length);
    return event;
  }

  @Override
  public DMusKernelEvent getMessage() {
    DMusKernelEvent event = free.poll();
    if (event != null) {
      event.clear();
    }
    return event;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; ) {
      DMusKernelEvent next = e.next();
      if (e.isPackage()) {
        putMessage(e.packageHead());
      }
      e.clear();
      free.push(e);
      e = next;
    }
    return NtStatus.SUCCESS;
  }

  @Override
  public int getBufferSize() {
    return BUFFER_BYTES;
  }

  @Override
  public byte[] getBuffer() {
    return new byte[BUFFER_BYTES];
  }

  @Override
  public void putBuffer(byte[] buffer) {}

  @Override
  public AllocatorTrace trace() {
    return AllocatorTrace.OFF;
  }

  @Override
  public AllocatorStatistics statistics() {
    return new AllocatorStatistics(capacity, free.size(), 0, 0, 0, 0, 0, 0);
  }

  @Override
  public void setState(KsState state) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
