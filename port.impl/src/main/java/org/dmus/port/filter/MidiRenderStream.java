package org.dmus.port.filter;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IServiceGroup;

/**
 * Makes a render stream of a MIDI miniport's stream: writes the bytes of each event, and tries
 * again every millisecond while the device is busy.
 */
final class MidiRenderStream implements IMXF {
  private static final long RETRY_100NS = -ReferenceTime.PER_MILLISECOND;

  private final IMiniportMidiStream stream;
  private final IAllocatorMXF allocator;
  private final IServiceGroup retry;
  private DMusKernelEvent head;
  private DMusKernelEvent tail;
  private int written;

  /**
   * Creates the bridge.
   *
   * @param stream the miniport's stream, owned by this one
   * @param allocator where played events go
   * @param retry an empty group, owned by this one, whose service continues here
   */
  MidiRenderStream(IMiniportMidiStream stream, IAllocatorMXF allocator, IServiceGroup retry) {
    this.stream = stream;
    this.allocator = allocator;
    this.retry = retry;
    retry.supportDelayedService();
    retry.addMember(this::drain);
  }

  @Override
  public void setState(KsState state) {
    stream.setState(state);
    if (state == KsState.STOP) {
      discard();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain != null) {
      if (head == null) {
        head = chain;
      } else {
        tail.next(chain);
      }
      tail = lastOf(chain);
    }
    return drain();
  }

  private static DMusKernelEvent lastOf(DMusKernelEvent chain) {
    DMusKernelEvent last = chain;
    while (last.next() != null) {
      last = last.next();
    }
    return last;
  }

  private NtStatus drain() {
    NtStatus status = NtStatus.SUCCESS;
    while (head != null) {
      unpack();
      int length = head.eventBytes() - written;
      int count = length == 0 ? 0 : stream.write(head.bytes(), written, length);
      if (count < 0) {
        status = NtStatus.IO_DEVICE_ERROR;
        count = length;
      }
      written += count;
      if (count < length) {
        retry.requestDelayedService(RETRY_100NS);
        return status;
      }
      dropHead();
    }
    return status;
  }

  /** Puts the members of a package in its place, so that nothing comes between them. */
  private void unpack() {
    while (head.isPackage()) {
      DMusKernelEvent members = head.packageHead();
      head.packageHead(null);
      head.eventBytes(0);
      DMusKernelEvent last = lastOf(members);
      last.next(head.next());
      if (tail == head) {
        tail = last;
      }
      head.next(null);
      allocator.putMessage(head);
      head = members;
    }
  }

  private void dropHead() {
    DMusKernelEvent done = head;
    head = done.next();
    done.next(null);
    written = 0;
    allocator.putMessage(done);
  }

  private void discard() {
    allocator.putMessage(head);
    head = null;
    tail = null;
    written = 0;
    retry.cancelDelayedService();
  }

  @Override
  public void close() {
    discard();
    retry.close();
    stream.close();
  }
}
