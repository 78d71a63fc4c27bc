package org.dmus.port.keep;

import java.nio.ByteBuffer;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;

/**
 * A download: the handler reads the copy that will be repeated, so that a client who writes into
 * its blob meanwhile changes both or none.
 */
final class Download extends Exchange {
  private final ByteBuffer copy;
  private final PropertyRequest sent;

  Download(PinRequests memory, PropertyRequest request) {
    super(memory, request);
    ByteBuffer blob = request.instance();
    copy = memory.hasRoomFor(blob.remaining()) ? copyOf(blob) : null;
    sent =
        new PropertyRequest(
            request.set(),
            request.id(),
            request.node(),
            request.verb(),
            copy == null ? blob : copy,
            request.value());
  }

  /** A copy, or null when there is no memory for one: the miniport may still have some. */
  private static ByteBuffer copyOf(ByteBuffer blob) {
    try {
      return ByteBuffer.allocate(blob.remaining()).put(blob).flip().asReadOnlyBuffer();
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  @Override
  public PropertyRequest sent() {
    return sent;
  }

  @Override
  NtStatus settle(NtStatus status) {
    copyAnswer(status);
    ByteBuffer value = request.value();
    if (status.isSuccess() && value.remaining() >= Long.BYTES) {
      value.putLong(0, memory.downloaded(request, copy, value.getLong(0)));
    }
    return status;
  }
}
