package org.dmus.portcls;

import org.osgi.annotation.versioning.ConsumerType;

/** Wants deferred service (IServiceSink). */
@ConsumerType
@FunctionalInterface
public interface IServiceSink {

  /** Does the deferred work, all of it: several requests may have become one call. [engine] */
  void requestService();
}
