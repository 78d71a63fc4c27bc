package org.dmus.port.filter;

import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/** Opens streams on the miniport that is bound now. */
@FunctionalInterface
public interface StreamOpener {

  /** Opens a stream in STOP, or throws {@link org.dmus.ks.NtStatusException}. */
  DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator);
}
