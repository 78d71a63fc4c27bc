package org.dmus.port.simulation;

import java.io.ByteArrayOutputStream;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** The stream of one generation: puts messages together, and hands each over. */
final class ModelStream implements IMXF {
  private final IAllocatorMXF allocator;
  private final Listener listener;
  private final Runnable closing;
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

  /** Hears each message. */
  @FunctionalInterface
  interface Listener {
    /** Returns whether it takes a message; one of time 0 has none. */
    boolean take(int group, byte[] message, long time100ns);
  }

  ModelStream(IAllocatorMXF allocator, Listener listener, Runnable closing) {
    this.allocator = allocator;
    this.listener = listener;
    this.closing = closing;
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain == null) {
      return NtStatus.SUCCESS;
    }
    pieces.reset();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      pieces.write(e.bytes(), 0, e.eventBytes());
    }
    boolean taken =
        listener.take(chain.channelGroup(), pieces.toByteArray(), chain.presTime100ns());
    allocator.putMessage(chain);
    return taken ? NtStatus.SUCCESS : NtStatus.DEVICE_BUSY;
  }

  @Override
  public void close() {
    closing.run();
  }
}
