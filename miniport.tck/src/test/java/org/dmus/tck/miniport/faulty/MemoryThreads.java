package org.dmus.tck.miniport.faulty;

import java.util.concurrent.CountDownLatch;

/** The threads that the miniport in memory leaves behind: none, but for a fault. */
final class MemoryThreads {
  private static final int LATE_LIFE = 50;

  private final CountDownLatch end = new CountDownLatch(1);
  private final SeededFault fault;
  private final int life;
  private int opened;

  MemoryThreads(SeededFault fault, int life) {
    this.fault = fault;
    this.life = life;
  }

  void streamOpened() {
    opened++;
    boolean always = fault == Fault.LEAVES_A_THREAD;
    boolean seldom = fault == Fault.LEAVES_A_THREAD_IN_ITS_FIFTIETH_LIFE && life == LATE_LIFE;
    boolean often = fault == Fault.LEAVES_A_THREAD_OF_A_STREAM_TILL_ITS_END;
    if (often || opened == 1 && (always || seldom)) {
      Thread left = new Thread(this::hang, "left behind");
      left.setDaemon(true);
      left.start();
    }
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends with the miniport. */
  void end() {
    if (fault == Fault.LEAVES_A_THREAD_OF_A_STREAM_TILL_ITS_END) {
      end.countDown();
    }
  }
}
