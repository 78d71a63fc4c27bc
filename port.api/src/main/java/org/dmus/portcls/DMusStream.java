package org.dmus.portcls;

import java.util.Objects;
import java.util.Optional;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;

/**
 * What {@link IMiniportDMus#newStream} opened.
 *
 * @param mxf the stream, owned by the port
 * @param serviceGroup the group whose notification must reach the stream, if any
 * @param schedulePreFetch how long before its presentation time the stream wants an event, 100 ns,
 *     unsigned; 0 = when due; {@link ReferenceTime#DONT_HOLD_FOR_SEQUENCING} = at once
 */
public record DMusStream(IMXF mxf, Optional<IServiceGroup> serviceGroup, long schedulePreFetch) {

  /** Requires the stream. */
  public DMusStream {
    Objects.requireNonNull(mxf, "mxf");
    Objects.requireNonNull(serviceGroup, "serviceGroup");
  }

  /**
   * Returns a stream that wants every event exactly when it is due, and needs no service.
   *
   * @param mxf the stream
   */
  public static DMusStream whenDue(IMXF mxf) {
    return new DMusStream(mxf, Optional.empty(), 0);
  }

  /**
   * Returns a stream that sequences by itself and wants events at once.
   *
   * @param mxf the stream
   */
  public static DMusStream atOnce(IMXF mxf) {
    return new DMusStream(mxf, Optional.empty(), ReferenceTime.DONT_HOLD_FOR_SEQUENCING);
  }
}
