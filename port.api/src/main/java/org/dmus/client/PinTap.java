package org.dmus.client;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.thread.AudioThread;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears what a pin delivers, beside the one it is for: a monitor. See {@link IPin#addTap}. */
@ConsumerType
@FunctionalInterface
public interface PinTap {

  /**
   * Called with what is about to be delivered: to the stream of a render pin - for one that
   * sequences by itself, ahead of its time - or to the client of a capture pin. Must not block,
   * allocate or throw; one that throws is not called again. [data path], [engine]
   *
   * @param chain events with their time on the master clock; to look at, and during the call only
   */
  @AudioThread
  void tapped(DMusKernelEvent chain);
}
