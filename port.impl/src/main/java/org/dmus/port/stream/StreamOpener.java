package org.dmus.port.stream;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPinCount;

/** What a filter asks of the miniport that is bound now. */
@FunctionalInterface
public interface StreamOpener {

  /** Opens a stream in STOP, or throws {@link org.dmus.ks.NtStatusException}. */
  DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator);

  /** Chooses a format; empty leaves it to the port. */
  default Optional<KsDataFormat> dataRangeIntersection(
      int pinId, KsDataRange clientRange, KsDataRange ownRange) {
    return Optional.empty();
  }

  /** Edits the instance counts of a pin. */
  default IPinCount.Counts pinCount(int pinId, IPinCount.Counts counts) {
    return counts;
  }
}
