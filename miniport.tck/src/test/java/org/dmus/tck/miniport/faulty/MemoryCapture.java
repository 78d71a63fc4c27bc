package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
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
  private IMXF output;
  private boolean connected;
  private KsState state = KsState.STOP;
  private int runs;
  private DMusKernelEvent ready;

  MemoryCapture(MemoryStreams streams, SeededFault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.streams = streams;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
    pieces = new MemoryPieces(fault, pool, clock);
    output = pool;
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
    if (state == KsState.RUN && fault == CaptureFault.TAKES_AN_EVENT_FOR_WHAT_WILL_COME) {
      giveBackReady();
      ready = pool.getMessage();
    }
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
    DMusKernelEvent delivered = pieces.take();
    boolean kept = fault == CaptureFault.KEEPS_WHAT_NOBODY_WANTS && !connected;
    if (delivered != null && !kept) {
      output.putMessage(delivered);
      if (fault == CaptureFault.CLEARS_WHAT_IT_DELIVERED && output != pool) {
        delivered.eventBytes(1);
      }
    }
    if (pieces.waiting() > 0) {
      streams.askForService();
    }
    return NtStatus.SUCCESS;
  }

  @Override
  public void connectOutput(IMXF sink) {
    boolean taken = output != pool && fault != CaptureFault.TAKES_A_SECOND_OUTPUT;
    boolean nobody = sink == null && fault != CaptureFault.TAKES_NO_OUTPUT_FOR_ONE;
    if (nobody || taken) {
      throw new NtStatusException(NtStatus.UNSUCCESSFUL, "memory: connected already");
    }
    output = sink;
    connected = true;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    boolean stranger = sink != null && sink != output;
    if (stranger && fault != CaptureFault.LETS_A_STRANGER_DISCONNECT) {
      throw new NtStatusException(NtStatus.UNSUCCESSFUL, "memory: another is connected");
    }
    boolean stays =
        sink == null
            ? fault == CaptureFault.STAYS_CONNECTED_TO_NOBODY
            : fault == CaptureFault.DELIVERS_TO_WHO_DISCONNECTED;
    output = stays ? output : pool;
  }

  @Override
  public void close() {
    streams.device().listener(bytes -> {});
    streams.closedCapture();
  }
}
