package org.dmus.port.buffer;

import org.dmus.client.BufferFault;
import org.dmus.client.DMusBuffer;
import org.dmus.client.PortSettings;
import org.dmus.ks.NtStatus;

/** Says what is wrong with a client's buffer: place, value, cure. */
final class BufferFaults {
  private static final int LARGEST_GROUP = 0xFFFF;

  private BufferFaults() {}

  static BufferFault negativeStart(long startTime100ns) {
    return invalid(
        0, "start time " + startTime100ns + " is negative; presentation time starts at 0");
  }

  static BufferFault shortHeader(int offset, int room, int headerBytes) {
    return cutOff(
        offset,
        room + " bytes are left for the header of a record, which has " + headerBytes + " bytes");
  }

  static BufferFault length(int offset, int length, int room) {
    if (length == 0) {
      return invalid(offset, "the record is empty; an event has 1 byte at least");
    }
    return cutOff(
        offset,
        "the record says "
            + Integer.toUnsignedString(length)
            + " bytes of data and the buffer has "
            + room
            + " left");
  }

  static BufferFault group(int offset, int group) {
    return invalid(
        offset,
        "channel group "
            + Integer.toUnsignedString(group)
            + " does not exist; they are 0.."
            + LARGEST_GROUP);
  }

  static BufferFault flags(int offset, int flags) {
    return invalid(
        offset,
        "flags 0x"
            + Integer.toHexString(flags)
            + " are unknown; only "
            + DMusBuffer.EVENT_STRUCTURED
            + " (structured) or 0 may be");
  }

  static BufferFault negativeTime(int offset, long time100ns) {
    return invalid(
        offset, "presentation time " + time100ns + " is negative: the delta leads before 0");
  }

  static BufferFault tooLong(int offset, int length, int longest) {
    return new BufferFault(
        NtStatus.INSUFFICIENT_RESOURCES,
        offset,
        "a message of "
            + length
            + " bytes never fits the pool, which has room for "
            + longest
            + "; give it more "
            + PortSettings.POOL_BUFFERS);
  }

  static BufferFault tooMany(int offset, int messages, int most) {
    return new BufferFault(
        NtStatus.INSUFFICIENT_RESOURCES,
        offset,
        "a record of up to "
            + messages
            + " messages never fits the pool, which has room for "
            + most
            + "; give it more "
            + PortSettings.POOL_EVENTS
            + ", or write shorter records");
  }

  private static BufferFault invalid(int offset, String reason) {
    return new BufferFault(NtStatus.INVALID_PARAMETER, offset, reason);
  }

  private static BufferFault cutOff(int offset, String reason) {
    return new BufferFault(NtStatus.BUFFER_TOO_SMALL, offset, reason);
  }
}
