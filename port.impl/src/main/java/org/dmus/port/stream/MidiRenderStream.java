package org.dmus.port.stream;

import java.util.function.Consumer;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.portcls.IServiceGroup;

/**
 * Makes a render stream of a MIDI miniport's stream: writes the bytes of each event in RUN, and
 * tries again every millisecond while the device is busy (dmus-interfaces 7.13).
 *
 * <p>A device that is busy a hundred times at one event, or fails at it, loses that message: the
 * next one goes on.
 */
public final class MidiRenderStream implements IMXF {
  private static final long RETRY_100NS = -ReferenceTime.PER_MILLISECOND;
  private static final int MOST_ZERO_WRITES = 100;

  private final IMiniportMidiStream stream;
  private final IAllocatorMXF allocator;
  private final IServiceGroup retry;
  private Consumer<DMusKernelEvent> lost = event -> {};
  private DMusKernelEvent head;
  private DMusKernelEvent tail;
  private int written;
  private int zeroWrites;
  private boolean running;
  private boolean busy;

  /**
   * Creates the bridge.
   *
   * @param stream the miniport's stream, owned by this one
   * @param allocator where played events go
   * @param retry an empty group, owned by this one, whose service continues here
   */
  public MidiRenderStream(
      IMiniportMidiStream stream, IAllocatorMXF allocator, IServiceGroup retry) {
    this.stream = stream;
    this.allocator = allocator;
    this.retry = retry;
    retry.supportDelayedService();
    retry.addMember(this::tryAgain);
  }

  /** Says who hears of a message that was taken, and lost later: of the event that failed. */
  public void onLost(Consumer<DMusKernelEvent> listener) {
    lost = listener;
  }

  @Override
  public void setState(KsState state) {
    stream.setState(state);
    running = state == KsState.RUN;
    if (running) {
      retry.requestService(); // on the engine, as every other write
    } else if (state == KsState.STOP) {
      discard();
    }
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    boolean first = head == null;
    if (chain != null) {
      if (first) {
        head = chain;
      } else {
        tail.next(chain);
      }
      tail = lastOf(chain);
    }
    return busy ? NtStatus.SUCCESS : drain(first);
  }

  private static DMusKernelEvent lastOf(DMusKernelEvent chain) {
    DMusKernelEvent last = chain;
    while (last.next() != null) {
      last = last.next();
    }
    return last;
  }

  private void tryAgain() {
    busy = false;
    drain(false);
  }

  /**
   * Writes until the device is busy.
   *
   * @param fresh whether whoever put the first event hears by the status that it failed
   */
  private NtStatus drain(boolean fresh) {
    NtStatus status = NtStatus.SUCCESS;
    boolean isFresh = fresh;
    while (running && head != null && !busy) {
      unpack();
      if (write()) {
        dropHead();
      } else if (!busy) {
        status = isFresh ? NtStatus.IO_DEVICE_ERROR : status;
        failHead(!isFresh);
      }
      isFresh = false;
    }
    return status;
  }

  /** Returns whether the first event is through; if not, the device is busy or has failed. */
  private boolean write() {
    int length = head.eventBytes() - written;
    int count = length == 0 ? 0 : stream.write(head.bytes(), written, length);
    if (count < 0 || count > length) {
      return false;
    }
    written += count;
    if (count == length) {
      return true;
    }
    zeroWrites = count == 0 ? zeroWrites + 1 : 0;
    if (zeroWrites < MOST_ZERO_WRITES) {
      busy = true;
      retry.requestDelayedService(RETRY_100NS);
    }
    return false;
  }

  /** Drops a message, with the pieces that follow: the rest of a sysex is no message. */
  private void failHead(boolean tell) {
    if (tell) {
      lost.accept(head);
    }
    boolean more;
    do {
      more = !head.isComplete();
      dropHead();
    } while (more && head != null);
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
    zeroWrites = 0;
    allocator.putMessage(done);
  }

  private void discard() {
    allocator.putMessage(head);
    head = null;
    tail = null;
    written = 0;
    zeroWrites = 0;
    busy = false;
    retry.cancelDelayedService();
  }

  @Override
  public void close() {
    discard();
    retry.close();
    stream.close();
  }
}
