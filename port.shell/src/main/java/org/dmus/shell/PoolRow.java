package org.dmus.shell;

/**
 * The pool of an open pin.
 *
 * @param port name of its subdevice
 * @param pin pin id, 0..n-1
 * @param instance number of the instance, unique in the port
 * @param capacity events the pool owns
 * @param free events in the pool now
 * @param used events that are out now
 * @param highWater most events that were out at once
 * @param buffers long buffers the pool owns
 * @param freeBuffers long buffers in the pool now
 * @param exhausted how often it had nothing to give
 * @param leaked events that a stream kept when it was closed
 * @param refused events or buffers put twice, or put into the wrong pool
 */
public record PoolRow(
    String port,
    int pin,
    long instance,
    int capacity,
    int free,
    int used,
    int highWater,
    int buffers,
    int freeBuffers,
    long exhausted,
    long leaked,
    long refused)
    implements Named {

  @Override
  public String part() {
    return port + ":" + instance;
  }
}
