package org.dmus.mxf;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A pool of events and long buffers: the first and the last station of every event (IAllocatorMXF).
 *
 * <p>The port makes one for each pin and publishes the allocator as a prototype-scoped service, so
 * that every {@code getService} is a pool of its own, filled to its capacity; closing it, or giving
 * the service back, ends it. All methods are [data path] and [any], except {@link #setState},
 * {@link #connectOutput} and {@link #disconnectOutput}, which mean nothing here and throw
 * NOT_IMPLEMENTED.
 *
 * <p>{@link #putMessage} recycles every event of the chain, their buffers, and packaged chains. An
 * event of another pool, or one that is put twice, is refused and counted.
 */
@ProviderType
public interface IAllocatorMXF extends IMXF {

  /** Service property: number of events in the pool, Integer. */
  String POOL_EVENTS = "dmus.allocator.events";

  /** Service property: number of long buffers in the pool, Integer. */
  String POOL_BUFFERS = "dmus.allocator.buffers";

  /** Service property: whether the pool is in debug mode, Boolean; see {@link #trace}. */
  String POOL_TRACE = "dmus.allocator.trace";

  /** Service property: size of a long buffer, bytes, Integer. */
  String BUFFER_BYTES = "dmus.allocator.buffer.bytes";

  /**
   * Takes an event out of the pool.
   *
   * @return a cleared event, owned by the caller; null when the pool is exhausted, which is counted
   */
  DMusKernelEvent getMessage();

  /** {@return the size of every long buffer, bytes; constant} */
  int getBufferSize();

  /**
   * Takes a long buffer out of the pool.
   *
   * @return {@link #getBufferSize} bytes of unspecified content, owned by the caller; null when
   *     there is none left, which is counted
   */
  byte[] getBuffer();

  /**
   * Gives back a buffer that is not attached to an event.
   *
   * @param buffer a buffer of this pool
   */
  void putBuffer(byte[] buffer);

  /** {@return who holds what, in debug mode; {@link AllocatorTrace#OFF} otherwise; allocates} */
  AllocatorTrace trace();

  /** {@return what the pool did so far; allocates} */
  AllocatorStatistics statistics();
}
