package org.dmus.jmx.internal;

import org.dmus.jmx.PoolFigures;
import org.dmus.mxf.AllocatorStatistics;

/** A pool as it was at one moment. */
record PoolSnapshot(AllocatorStatistics pool) implements PoolFigures {

  @Override
  public int getCapacity() {
    return pool.capacity();
  }

  @Override
  public int getFree() {
    return pool.free();
  }

  @Override
  public int getUsed() {
    return pool.used();
  }

  @Override
  public int getHighWater() {
    return pool.highWater();
  }

  @Override
  public int getBufferCapacity() {
    return pool.bufferCapacity();
  }

  @Override
  public int getFreeBuffers() {
    return pool.freeBuffers();
  }

  @Override
  public long getExhausted() {
    return pool.exhausted();
  }

  @Override
  public long getLeaked() {
    return pool.leaked();
  }

  @Override
  public long getRefused() {
    return pool.refused();
  }
}
