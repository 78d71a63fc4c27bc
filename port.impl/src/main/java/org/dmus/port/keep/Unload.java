package org.dmus.port.keep;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;

/**
 * An unload: the handler gets the handle that its own version gave. From the moment it agrees -
 * PENDING is agreement - the download is repeated to no other stream.
 */
final class Unload extends Exchange {
  private final Kept download;
  private final PropertyRequest sent;

  Unload(PinRequests memory, PropertyRequest request) {
    super(memory, request);
    download = memory.filter().locked(() -> memory.filter().download(handleOf(request)));
    sent = download == null ? request : withHandle();
  }

  /** The handle that a request names; 0 when it is cut off. */
  static long handleOf(PropertyRequest request) {
    ByteBuffer value = request.value();
    return value.remaining() >= Long.BYTES ? value.getLong(0) : Kept.NOT_THERE;
  }

  static ByteBuffer handleBytes(long handle) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, handle);
  }

  private PropertyRequest withHandle() {
    return new PropertyRequest(
        request.set(),
        request.id(),
        request.node(),
        request.verb(),
        request.instance(),
        handleBytes(memory.filter().locked(() -> download.handle)));
  }

  @Override
  public NtStatus withoutAsking() {
    return memory.filter().locked(this::known);
  }

  private NtStatus known() {
    if (download == null) {
      return memory.filter().isForeign(handleOf(request))
          ? request.refuse(
              NtStatus.UNSUCCESSFUL, "unload: no download has handle " + handleOf(request))
          : null;
    }
    if (download.handle == Kept.NOT_THERE) {
      download.owner.forget(download); // it went with an earlier stream
      return NtStatus.SUCCESS;
    }
    return null;
  }

  @Override
  public PropertyRequest sent() {
    return sent;
  }

  @Override
  void waiting() {
    setLeaving(true);
  }

  private void setLeaving(boolean isLeaving) {
    if (download != null) {
      memory.filter().locked(() -> download.leaving = isLeaving);
    }
  }

  @Override
  NtStatus settle(NtStatus status) {
    if (download == null) {
      return status;
    }
    copyAnswer(status);
    NtStatus last = status;
    if (status == NtStatus.CANCELLED && !download.owner.isClosed() && isLeaving()) {
      last = NtStatus.SUCCESS; // the stream is closed, and with it the notes that were waited for
    }
    if (last.isSuccess()) {
      memory.unloaded(download);
    } else {
      setLeaving(false);
    }
    return last;
  }

  private boolean isLeaving() {
    return memory.filter().locked(() -> download.leaving);
  }
}
