package org.dmus.tck.probe;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A capture stream that delivers, when it is served, whatever a test has fed it. */
public class CaptureProbe implements IMXF {
  /** The pool it was given. */
  public final IAllocatorMXF allocator;

  /** The states it was asked to go to, in order. */
  public final List<KsState> states = new CopyOnWriteArrayList<>();

  /** What happened to its output and to itself, in order: connect, disconnect, close. */
  public final List<String> life = new CopyOnWriteArrayList<>();

  /** How often it was served. */
  public final AtomicInteger served = new AtomicInteger();

  /** What the output said of the last chain. */
  public volatile NtStatus delivered;

  private final Queue<DMusKernelEvent> fed = new ArrayDeque<>();
  private IMXF output;

  /**
   * Creates a stream.
   *
   * @param allocator the pool of the pin
   */
  public CaptureProbe(IAllocatorMXF allocator) {
    this.allocator = allocator;
    this.output = allocator;
  }

  /**
   * Feeds raw bytes: one event, INCOMPLETE.
   *
   * @param time100ns master time at which they arrived, 100 ns
   * @param bytes at most the size of a buffer
   */
  public void raw(long time100ns, int... bytes) {
    feed(time100ns, DMusKernelEvent.EVENT_INCOMPLETE, bytes);
  }

  /**
   * Feeds one message.
   *
   * @param time100ns master time at which it arrived, 100 ns
   * @param bytes at most the size of a buffer
   */
  public void whole(long time100ns, int... bytes) {
    feed(time100ns, DMusKernelEvent.EVENT_COMPLETE, bytes);
  }

  /**
   * Feeds a package.
   *
   * @param time100ns master time at which its messages arrived, 100 ns
   * @param messages its messages
   */
  public synchronized void packet(long time100ns, int[]... messages) {
    DMusKernelEvent head = null;
    for (int i = messages.length - 1; i >= 0; i--) {
      DMusKernelEvent event = event(time100ns, DMusKernelEvent.EVENT_COMPLETE, messages[i]);
      event.next(head);
      head = event;
    }
    DMusKernelEvent packet = allocator.getMessage();
    packet.packageHead(head);
    fed.add(packet);
  }

  private synchronized void feed(long time100ns, int flags, int... bytes) {
    fed.add(event(time100ns, flags, bytes));
  }

  private DMusKernelEvent event(long time100ns, int flags, int... bytes) {
    DMusKernelEvent event = allocator.getMessage();
    if (bytes.length > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(allocator.getBuffer());
    }
    for (int i = 0; i < bytes.length; i++) {
      event.bytes()[i] = (byte) bytes[i];
    }
    event.eventBytes(bytes.length);
    event.flags(flags);
    event.channelGroup(1);
    event.presTime100ns(time100ns);
    return event;
  }

  @Override
  public synchronized NtStatus putMessage(DMusKernelEvent event) {
    served.incrementAndGet();
    DMusKernelEvent head = fed.poll();
    DMusKernelEvent last = head;
    while (last != null && !fed.isEmpty()) {
      last.next(fed.poll());
      last = last.next();
    }
    if (head != null) {
      delivered = output.putMessage(head);
    }
    return NtStatus.SUCCESS;
  }

  @Override
  public void setState(KsState state) {
    states.add(state);
  }

  @Override
  public synchronized void connectOutput(IMXF sink) {
    life.add("connect");
    output = sink;
  }

  @Override
  public synchronized void disconnectOutput(IMXF sink) {
    life.add("disconnect");
    output = allocator;
  }

  @Override
  public synchronized void close() {
    life.add("close");
    while (!fed.isEmpty()) {
      allocator.putMessage(fed.poll());
    }
  }
}
