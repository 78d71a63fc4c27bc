package org.dmus.miniport.synth;

import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyRequest;

/** Answers property requests for one stream. */
@FunctionalInterface
interface StreamHandler {

  /** Answers one request. */
  NtStatus handle(PropertyRequest request, SynthStream stream);

  /** Returns a handler that runs between two steps of the engine: it has to be short. */
  static PropertyHandler between(StreamHandler handler) {
    return beside((request, stream) -> stream.exclusively(() -> handler.handle(request, stream)));
  }

  /**
   * Returns a handler that runs beside the music and other handlers; it refuses requests without a
   * stream (synth-and-dls 3.6).
   */
  static PropertyHandler beside(StreamHandler handler) {
    return request ->
        request.minorTarget().orElse(null) instanceof StreamHalf half
            ? handler.handle(request, half.stream())
            : request.refuse(NtStatus.INVALID_PARAMETER, "open a pin, and ask it");
  }
}
