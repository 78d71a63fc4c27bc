package org.dmus.miniport.example;

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
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** A miniport that tells what it is asked to play. */
@Component(service = IMiniportDMus.class, scope = ServiceScope.PROTOTYPE)
@MiniportDriver(clsid = "5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01", name = "Trace", subdevice = "trace")
public final class TraceMiniport implements IMiniportDMus {

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Trace");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    return DMusStream.whenDue(new TraceStream(pool));
  }
}
