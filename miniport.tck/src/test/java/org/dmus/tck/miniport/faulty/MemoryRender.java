package org.dmus.tck.miniport.faulty;

import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream to memory. */
final class MemoryRender implements MemoryStream {
  private static final int SYSEX = 0xF0;
  private static final int TIMING_CLOCK = 0xF8;

  private final MemoryMiniport miniport;
  private final Fault fault;
  private final IAllocatorMXF pool;
  private final IMasterClock clock;
  private final Fifo waiting = new Fifo();
  private KsState state = KsState.STOP;
  private Object garbage;

  MemoryRender(MemoryMiniport miniport, Fault fault, IAllocatorMXF pool, IMasterClock clock) {
    this.miniport = miniport;
    this.fault = fault;
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public long now() {
    return clock.getTime();
  }

  @Override
  public void setState(KsState next) {
    state = next;
    if (state == KsState.STOP) {
      discard();
    }
    send();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain != null && fault == Fault.FORGETS_IN_PAUSE && state == KsState.PAUSE) {
      return pool.putMessage(chain);
    }
    waiting.append(chain);
    if (fault == Fault.ALLOCATES) {
      garbage = new Object();
    }
    if (state == KsState.STOP) {
      discard();
    }
    send();
    return NtStatus.SUCCESS;
  }

  private void send() {
    boolean early = fault == Fault.SENDS_IN_ACQUIRE && state == KsState.ACQUIRE;
    boolean rest = false;
    while ((state == KsState.RUN || early) && !waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      play(event);
      rest = giveBack(event, rest);
    }
  }

  private boolean giveBack(DMusKernelEvent event, boolean rest) {
    boolean clockTick = (event.bytes()[0] & 0xFF) == TIMING_CLOCK && event.eventBytes() == 1;
    boolean goesOn = !waiting.isEmpty();
    boolean leak =
        fault == Fault.LEAKS_THE_REST_OF_A_CHAIN && rest && (event.bytes()[0] & 0xF0) == 0xC0;
    if (!leak) {
      pool.putMessage(event);
    }
    if (fault == Fault.GIVES_BACK_TWICE && clockTick) {
      pool.putMessage(event);
    }
    if (fault == Fault.CHANGES_WHAT_IT_GAVE_BACK && clockTick) {
      event.eventBytes(0);
    }
    return rest || goesOn;
  }

  private void play(DMusKernelEvent event) {
    if (!event.isPackage()) {
      miniport.device().send(event.bytes(), event.eventBytes());
    } else if (event.packageHead() != null || fault == Fault.CHOKES_ON_AN_EMPTY_PACKAGE) {
      playPackage(event.packageHead());
    }
  }

  private void playPackage(DMusKernelEvent head) {
    boolean backwards = fault == Fault.SENDS_A_PACKAGE_BACKWARDS;
    if (backwards && head.next() != null) {
      playPackage(head.next());
    }
    play(head);
    if (fault == Fault.LEAKS_THE_BUFFER_OF_A_PACKAGED_EVENT) {
      head.buffer(null);
    }
    if (!backwards && head.next() != null) {
      playPackage(head.next());
    }
  }

  private void discard() {
    Fifo kept = new Fifo();
    while (!waiting.isEmpty()) {
      DMusKernelEvent event = waiting.poll();
      boolean keep = fault == Fault.KEEPS_SYSEX_IN_STOP && (event.bytes()[0] & 0xFF) == SYSEX;
      if (keep) {
        kept.append(event);
      } else {
        pool.putMessage(event);
      }
    }
    waiting.append(kept.pollAll());
  }

  @Override
  public void close() {
    DMusKernelEvent all = waiting.pollAll();
    if (all != null) {
      pool.putMessage(all);
    }
    miniport.count(false, -1);
  }
}
