package org.dmus.portcls;

import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/** A miniport driver (IMiniport): the half of a filter that knows the hardware. */
@ConsumerType
public interface IMiniport {

  /**
   * {@return the description of the filter: immutable, the same for the miniport's life; [control]}
   */
  @ControlThread
  FilterDescriptor getDescription();

  /**
   * Chooses a concrete format. [control]
   *
   * @param pinId pin, 0..n-1
   * @param clientRange what the client wants
   * @param ownRange the miniport's range that is compared
   * @return the format; empty = let the port decide (NOT_IMPLEMENTED)
   * @throws org.dmus.ks.NtStatusException NO_MATCH when nothing fits both
   */
  @ControlThread
  default Optional<KsDataFormat> dataRangeIntersection(
      int pinId, KsDataRange clientRange, KsDataRange ownRange) {
    return Optional.empty();
  }

  /**
   * Returns an optional interface of this miniport (QueryInterface): {@link IPinCount}, {@link
   * IPowerNotify}, {@link IMusicTechnology}. [any]; asked before {@code init}, too.
   *
   * @param type the interface
   * @return empty when the miniport does not have it
   */
  default <T> Optional<T> as(Class<T> type) {
    return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
  }
}
