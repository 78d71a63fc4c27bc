package org.dmus.deploy.internal;

import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;

/** Travels in a bundle that starts well, and whose miniport does not. */
public final class ThrowingMiniport implements IMiniportDMus {
  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    throw new IllegalStateException("no cable");
  }

  @Override
  public FilterDescriptor getDescription() {
    throw new IllegalStateException("no cable");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    throw new IllegalStateException("no cable");
  }
}
