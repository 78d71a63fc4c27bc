package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A capture stream from memory. */
final class MemoryCapture implements MemoryStream {
  private static final int HANDLES = 16;
  private static final int REAL_TIME = 0xF8;
  private static final int FIFO_BYTES = 512;

  private final MemoryStreams streams;
  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final MemoryPieces pieces;
  private final MemoryOutlet outlet;
  private KsState state = KsState.STOP;
  private int runs;
  private DMusKernelEvent ready;

  MemoryCapture(MemoryStreams streams, SeededFault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.streams = streams;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
    pieces = new MemoryPieces(fault, pool, clock);
    outlet = new MemoryOutlet(fault, pool);
    if (streams.isFirstCapture() || fault != CaptureFault.OPENS_ONE_CAPTURE_STREAM) {
      streams.device().listener(this::received);
    }
  }

  private void received(byte[] bytes) {
    if (!isWanted()) {
      return;
    }
    giveBackReady();
    for (byte b : bytes) {
      if (fault != CaptureFault.DROPS_REAL_TIME_BYTES || (b & 0xFF) < REAL_TIME) {
        pieces.add(b);
      }
    }
    if (fault == CaptureFault.TAKES_AN_EVENT_FOR_WHAT_CAME) {
      ready = pool.getMessage();
    }
    if (fault == CaptureFault.FLUSHES_FROM_THE_THREAD_OF_ITS_INTERRUPT
        && pieces.waiting() > FIFO_BYTES) {
      flushElsewhere();
    }
    if (fault != CaptureFault.ASKS_FOR_NO_SERVICE) {
      streams.askForService();
    }
  }

  private boolean isWanted() {
    return switch (state) {
      case STOP -> fault == CaptureFault.DELIVERS_WHAT_CAME_IN_STOP;
      case ACQUIRE -> fault == CaptureFault.DELIVERS_WHAT_CAME_IN_ACQUIRE;
      case PAUSE -> fault != CaptureFault.IGNORES_WHAT_COMES_IN_PAUSE;
      case RUN -> fault != CaptureFault.HAS_A_HANDLE_FOR_SIXTEEN_RUNS || runs <= HANDLES;
    };
  }

  private void flushElsewhere() {
    Thread interrupt = new Thread(() -> putMessage(null), "interrupt");
    interrupt.start();
    try {
      interrupt.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveBackReady() {
    if (ready != null) {
      pool.putMessage(ready);
      ready = null;
    }
  }

  @Override
  public long now() {
    return clock.getTime();
  }

  @Override
  public void setState(KsState next) {
    if (next.compareTo(state) < 0 && next.compareTo(KsState.PAUSE) < 0) {
      pieces.reset();
    }
    state = next;
    runs += state == KsState.RUN ? 1 : 0;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent event) {
    giveBackReady();
    if (event != null && fault != CaptureFault.KEEPS_AN_EVENT_GIVEN_TO_CAPTURE) {
      pool.putMessage(event);
    }
    if (fault == CaptureFault.CHANGES_ITS_GROUP_WHILE_IT_DELIVERS) {
      streams.changeGroup();
    }
    outlet.deliver(pieces.take());
    if (pieces.waiting() > 0) {
      streams.askForService();
    }
    return NtStatus.SUCCESS;
  }

  @Override
  public void connectOutput(IMXF sink) {
    outlet.connect(sink);
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    outlet.disconnect(sink);
  }

  @Override
  public void close() {
    streams.device().listener(bytes -> {});
    streams.closedCapture();
  }
}
