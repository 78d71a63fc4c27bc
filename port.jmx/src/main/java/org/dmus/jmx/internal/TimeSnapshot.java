package org.dmus.jmx.internal;

import org.dmus.client.LatencyReport.Distribution;
import org.dmus.jmx.TimeFigures;
import org.dmus.mxf.ReferenceTime;

/** A distribution of times as it was at one moment. */
record TimeSnapshot(Distribution times) implements TimeFigures {

  @Override
  public long getCount() {
    return times.count();
  }

  @Override
  public double getMinMs() {
    return ms(times.min());
  }

  @Override
  public double getMeanMs() {
    return ms(times.mean());
  }

  @Override
  public double getP50Ms() {
    return ms(times.p50());
  }

  @Override
  public double getP90Ms() {
    return ms(times.p90());
  }

  @Override
  public double getP99Ms() {
    return ms(times.p99());
  }

  @Override
  public double getP999Ms() {
    return ms(times.p999());
  }

  @Override
  public double getMaxMs() {
    return ms(times.max());
  }

  private static double ms(double time100ns) {
    return time100ns / ReferenceTime.PER_MILLISECOND;
  }
}
