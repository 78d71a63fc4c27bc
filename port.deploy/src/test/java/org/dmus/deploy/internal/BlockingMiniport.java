package org.dmus.deploy.internal;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

/** Travels in a bundle that starts well, and whose miniport waits for its cable. */
public final class BlockingMiniport implements IMiniportDMus {
  private static final long PATIENCE_SECONDS = 5;

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return FilterDescriptor.render("Blocking");
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    try {
      boolean plugged = new CountDownLatch(1).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      throw new IllegalStateException("plugged in: " + plugged);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
