package org.dmus.port.keep;

import java.nio.ByteBuffer;
import org.dmus.client.KeptRequest;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthDownload;

/** One request that is repeated. For who has the lock of its {@link FilterMemory}. */
final class Kept {
  /** What a download is answered with before its handle is known, or when it is not on a stream. */
  static final long NOT_THERE = 0;

  final PinRequests owner;
  final KeptRequest request;

  /** Whether it is on a later stream; not when there was no room for a copy. */
  final boolean isRepeated;

  /** What the miniport of now calls the download. */
  long handle;

  /** Whether an unload is on its way that the miniport agreed to. */
  boolean leaving;

  /** Whether the client was told that it is unloaded, while no handler could be asked. */
  boolean discarded;

  Kept(PinRequests owner, KeptRequest request, boolean isRepeated) {
    this.owner = owner;
    this.request = request;
    this.isRepeated = isRepeated;
  }

  boolean isSameSettingAs(KeptRequest other) {
    return !request.isDownload()
        && !other.isDownload()
        && request.set().equals(other.set())
        && request.id() == other.id()
        && request.node() == other.node()
        && KeptProperties.instanceMatters(other) == KeptProperties.instanceMatters(request)
        && (!KeptProperties.instanceMatters(other) || request.instance().equals(other.instance()));
  }

  /** Makes the request anew, with a value of its own. */
  PropertyRequest again() {
    ByteBuffer value = ByteBuffer.allocate(valueBytes()).put(request.value()).clear();
    return new PropertyRequest(
        request.set(), request.id(), request.node(), request.verb(), request.instance(), value);
  }

  private int valueBytes() {
    if (request.isDownload()) {
      return SynthDownload.BYTES;
    }
    return Math.max(request.value().remaining(), KeptProperties.answerBytes(request));
  }
}
