package org.dmus.portcls;

import org.dmus.thread.ServiceThread;
import org.osgi.annotation.versioning.ConsumerType;

/** Wants deferred service (IServiceSink). */
@ConsumerType
@FunctionalInterface
public interface IServiceSink {

  /** Does the deferred work, all of it: several requests may have become one call. [engine] */
  @ServiceThread
  void requestService();
}
