package org.dmus.port.keep;

import java.nio.ByteBuffer;
import org.dmus.client.KeptRequest;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;

/** A client's request on its way to the handler, and what becomes of the answer. */
public abstract class Exchange {
  final PinRequests memory;
  final PropertyRequest request;

  Exchange(PinRequests memory, PropertyRequest request) {
    this.memory = memory;
    this.request = request;
  }

  static Exchange of(PinRequests memory, PropertyRequest request, boolean isGetSet) {
    if (KeptProperties.isDownload(request)) {
      return new Download(memory, request);
    }
    if (KeptProperties.isUnload(request)) {
      return new Unload(memory, request);
    }
    boolean sets = isGetSet && request.verb() == PropertyVerb.SET;
    return sets || KeptProperties.isPortParameters(request)
        ? new Setting(memory, request)
        : new Passing(memory, request);
  }

  /** What the handler gets: the client's request, or one in its place. */
  public PropertyRequest sent() {
    return request;
  }

  /** Returns the answer when nobody needs to be asked, else null. */
  public NtStatus withoutAsking() {
    return null;
  }

  /** Takes the final answer; returns what the client is told. */
  abstract NtStatus settle(NtStatus status);

  /** Takes the handler's answer; returns what the client is told. */
  public final NtStatus answered(NtStatus status) {
    if (status != NtStatus.PENDING) {
      return settle(status);
    }
    waiting();
    sent().completion().thenAccept(last -> request.complete(settle(last)));
    return status;
  }

  /** Called when the handler answers later. */
  void waiting() {}

  /** Gives the client what the handler said to a request in the place of the client's. */
  final void copyAnswer(NtStatus status) {
    if (!sent().explanation().isEmpty()) {
      request.refuse(status, sent().explanation());
    }
    request.valueSize(sent().valueSize());
  }

  /** What nobody has to remember. */
  private static final class Passing extends Exchange {
    Passing(PinRequests memory, PropertyRequest request) {
      super(memory, request);
    }

    @Override
    NtStatus settle(NtStatus status) {
      return status;
    }
  }

  /** Sets something until it is set anew. */
  private static final class Setting extends Exchange {
    private final KeptRequest setting;

    Setting(PinRequests memory, PropertyRequest r) {
      super(memory, r);
      ByteBuffer value = r.verb() == PropertyVerb.SET ? r.value() : ByteBuffer.allocate(0);
      setting =
          new KeptRequest(r.set(), r.id(), r.node(), r.verb(), copy(r.instance()), copy(value), 0);
    }

    private static ByteBuffer copy(ByteBuffer from) {
      return ByteBuffer.allocate(from.remaining()).put(from).flip();
    }

    @Override
    NtStatus settle(NtStatus status) {
      if (status.isSuccess()) {
        memory.remember(setting);
      }
      return status;
    }
  }
}
