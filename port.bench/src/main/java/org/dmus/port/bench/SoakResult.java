package org.dmus.port.bench;

/**
 * What a soak counted on both sides.
 *
 * @param offered events that producers wanted to write
 * @param dropped events that producers gave up because a write was short
 * @param delivered events that the stream got
 * @param misplaced events that were not the next one of their producer
 * @param shortWrites short writes that producers saw
 * @param countedShortWrites short writes that the pin counted
 * @param countedWritten events that the pin says it took
 * @param countedDelivered events that the pin says it delivered
 * @param stillOut events that did not come back to the pool
 * @param engineBytes bytes that the engine's thread allocated after its warm-up
 */
record SoakResult(
    long offered,
    long dropped,
    long delivered,
    long misplaced,
    long shortWrites,
    long countedShortWrites,
    long countedWritten,
    long countedDelivered,
    int stillOut,
    long engineBytes) {

  /** Returns whether nothing was lost, doubled, disordered or miscounted. */
  boolean isExact() {
    return offered == delivered + dropped
        && delivered == countedWritten
        && delivered == countedDelivered
        && shortWrites == countedShortWrites
        && misplaced == 0
        && stillOut == 0;
  }
}
