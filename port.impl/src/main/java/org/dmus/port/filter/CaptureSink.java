package org.dmus.port.filter;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/**
 * Where a capture stream's output goes: raw bytes become messages, one event each, with the time of
 * their first byte (dmus-interfaces §9). Events that are not INCOMPLETE pass unchanged.
 */
final class CaptureSink implements IMXF {

  /** Takes finished messages. */
  @FunctionalInterface
  interface Output {
    /** Takes one event, and owns it. */
    void accept(DMusKernelEvent event);
  }

  private final IAllocatorMXF allocator;
  private final Output output;
  private final EventWriter writer;
  private final ByteStreamParser parser;
  private int channelGroup;
  private long lost;

  CaptureSink(IAllocatorMXF allocator, Output output) {
    this.allocator = allocator;
    this.output = output;
    this.writer = new EventWriter(allocator);
    this.parser = new ByteStreamParser(this::emit, allocator.getBufferSize());
  }

  /**
   * Returns messages lost because the pool was exhausted or the stream gave their length wrong, and
   * bytes that belong to no message.
   */
  long lost() {
    return lost + parser.droppedBytes();
  }

  @Override
  public void setState(KsState state) {
    if (state == KsState.STOP || state == KsState.ACQUIRE) {
      parser.reset();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      take(event);
      event = next;
    }
    return NtStatus.SUCCESS;
  }

  private void take(DMusKernelEvent event) {
    if (event.isPackage()) {
      DMusKernelEvent members = event.packageHead();
      event.packageHead(null);
      allocator.putMessage(event);
      putMessage(members);
    } else if (event.eventBytes() < 1 || event.eventBytes() > event.bytes().length) {
      lost++;
      allocator.putMessage(event);
    } else if (event.isComplete()) {
      output.accept(event);
    } else {
      channelGroup = event.channelGroup();
      parser.parse(event.bytes(), 0, event.eventBytes(), event.presTime100ns());
      allocator.putMessage(event);
    }
  }

  private void emit(byte[] bytes, int length, boolean complete, long time100ns) {
    DMusKernelEvent event = writer.piece(bytes, length, channelGroup, time100ns, complete);
    if (event == null) {
      lost++;
    } else {
      output.accept(event);
    }
  }

  @Override
  public void close() {
    parser.reset();
  }
}
