package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/** Fills kernel events from a pool with messages. */
public final class EventWriter {
  private final IAllocatorMXF allocator;

  /** Creates a writer to events of a pool. */
  public EventWriter(IAllocatorMXF allocator) {
    this.allocator = allocator;
  }

  /**
   * Makes a chain of a message, all or nothing: one event, or, when it is longer than a buffer, as
   * many pieces as it takes, all but the last marked INCOMPLETE.
   *
   * @param from holds the message
   * @param offset index of its first byte
   * @param length number of bytes, at least 1
   * @param channelGroup group
   * @param time100ns presentation time
   * @return the event or head of the chain, or null when the pool cannot provide
   */
  public DMusKernelEvent message(
      ByteBuffer from, int offset, int length, int channelGroup, long time100ns) {
    DMusKernelEvent head = null;
    DMusKernelEvent tail = null;
    int done = 0;
    while (done < length) {
      int bytes = Math.min(length - done, allocator.getBufferSize());
      DMusKernelEvent event = blank(bytes, channelGroup, time100ns, done + bytes == length);
      if (event == null) {
        allocator.putMessage(head);
        return null;
      }
      from.get(offset + done, event.bytes(), 0, bytes);
      done += bytes;
      if (head == null) {
        head = event;
      } else {
        tail.next(event);
      }
      tail = event;
    }
    return head;
  }

  /**
   * Makes one event of one message, or of one piece of it.
   *
   * @param bytes holds it from index 0 on
   * @param length number of bytes, 1..size of a buffer
   * @param channelGroup group
   * @param time100ns presentation time
   * @param complete whether the message ends with it
   * @return the event, or null when the pool cannot provide
   */
  public DMusKernelEvent piece(
      byte[] bytes, int length, int channelGroup, long time100ns, boolean complete) {
    DMusKernelEvent event = blank(length, channelGroup, time100ns, complete);
    if (event != null) {
      System.arraycopy(bytes, 0, event.bytes(), 0, length);
    }
    return event;
  }

  private DMusKernelEvent blank(int bytes, int channelGroup, long time100ns, boolean complete) {
    DMusKernelEvent event = allocator.getMessage();
    if (event == null) {
      return null;
    }
    if (bytes > DMusKernelEvent.INLINE_BYTES) {
      byte[] buffer = allocator.getBuffer();
      if (buffer == null) {
        allocator.putMessage(event);
        return null;
      }
      event.buffer(buffer);
    }
    event.eventBytes(bytes);
    event.channelGroup(channelGroup);
    event.presTime100ns(time100ns);
    event.flags(complete ? DMusKernelEvent.EVENT_COMPLETE : DMusKernelEvent.EVENT_INCOMPLETE);
    return event;
  }
}
