package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/** A distribution of times; see {@link org.dmus.client.LatencyReport.Distribution}. */
@ProviderType
public interface TimeFigures {

  /** {@return number of events} */
  long getCount();

  /** {@return shortest, ms} */
  double getMinMs();

  /** {@return mean, ms} */
  double getMeanMs();

  /** {@return median, ms} */
  double getP50Ms();

  /** {@return 90 % are not above, ms} */
  double getP90Ms();

  /** {@return 99 % are not above, ms} */
  double getP99Ms();

  /** {@return 99.9 % are not above, ms} */
  double getP999Ms();

  /** {@return longest, ms} */
  double getMaxMs();
}
