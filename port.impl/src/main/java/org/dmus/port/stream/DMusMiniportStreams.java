package org.dmus.port.stream;

import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;

/** Opens streams on a DMus miniport. */
public final class DMusMiniportStreams extends MiniportStreams {
  private final IMiniportDMus miniport;
  private final IMasterClock clock;

  /**
   * Opens streams on a miniport.
   *
   * @param miniport an initialised DMus miniport
   * @param clock the master clock
   */
  public DMusMiniportStreams(IMiniportDMus miniport, IMasterClock clock) {
    super(miniport);
    this.miniport = miniport;
    this.clock = clock;
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
    return miniport.newStream(pinId, type, format, allocator, clock);
  }
}
