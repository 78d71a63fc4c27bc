package org.dmus.miniport.synth;

import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyRequest;

/** Answers property requests for one stream. [control] */
@FunctionalInterface
interface StreamHandler {

  /** Answers one request. */
  NtStatus handle(PropertyRequest request, SynthStream stream);

  /** Returns a handler that refuses requests without a stream (synth-and-dls 3.6). */
  static PropertyHandler ofStream(StreamHandler handler) {
    return request ->
        request.minorTarget().orElse(null) instanceof StreamHalf half
            ? handler.handle(request, half.stream())
            : request.refuse(NtStatus.INVALID_PARAMETER, "synth: open a pin, and ask it");
  }
}
