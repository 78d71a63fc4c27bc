package org.dmus.miniport.synth;

import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyRequest;

/**
 * Answers the property requests of one table for one stream; one without a stream is refused
 * (synth-and-dls 3.6). A table is its handler: each lambda would be a class that an update loads.
 */
abstract class StreamHandler implements PropertyHandler {
  private final boolean isBrief;

  /**
   * A handler.
   *
   * @param isBrief whether it runs between two steps of the engine, as all that is short does;
   *     others run beside the music and other handlers
   */
  StreamHandler(boolean isBrief) {
    this.isBrief = isBrief;
  }

  @Override
  public final NtStatus handle(PropertyRequest request) {
    if (!(request.minorTarget().orElse(null) instanceof StreamHalf half)) {
      return request.refuse(NtStatus.INVALID_PARAMETER, "open a pin, and ask it");
    }
    SynthStream stream = half.stream();
    return isBrief ? stream.exclusively(() -> answer(request, stream)) : answer(request, stream);
  }

  /** Answers one request. */
  abstract NtStatus answer(PropertyRequest request, SynthStream stream);
}
