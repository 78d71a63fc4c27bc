package org.dmus.mxf;

/**
 * What a pool did so far.
 *
 * @param capacity events the pool owns
 * @param free events in the pool now
 * @param highWater most events that were out at once
 * @param bufferCapacity long buffers the pool owns
 * @param freeBuffers long buffers in the pool now
 * @param exhausted how often {@code getMessage} or {@code getBuffer} had nothing to give
 * @param leaked events that a stream kept when it was closed; new ones took their place
 * @param refused events or buffers put twice, or put into the wrong pool
 */
public record AllocatorStatistics(
    int capacity,
    int free,
    int highWater,
    int bufferCapacity,
    int freeBuffers,
    long exhausted,
    long leaked,
    long refused) {

  /** {@return events that are out now} */
  public int used() {
    return capacity - free;
  }
}
