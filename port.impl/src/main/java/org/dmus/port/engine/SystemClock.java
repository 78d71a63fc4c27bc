package org.dmus.port.engine;

import org.dmus.mxf.IMasterClock;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** The master clock of everything that runs in real time: monotonic, from 1 s at its creation. */
@Component(service = IMasterClock.class, property = IMasterClock.SOURCE + "=system")
@ServiceRanking(100)
public final class SystemClock implements IMasterClock {
  private static final long ORIGIN_100NS = 10_000_000L;
  private static final int NANOS_PER_UNIT = 100;

  private final long startNanos = System.nanoTime();

  @Override
  public long getTime() {
    return ORIGIN_100NS + (System.nanoTime() - startNanos) / NANOS_PER_UNIT;
  }

  @Override
  public boolean isRealTime() {
    return true;
  }
}
