package org.dmus.tck.miniport.faulty;

import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** Where a capture stream from memory delivers. */
final class MemoryOutlet {
  private final SeededFault fault;
  private final IAllocatorMXF pool;
  private IMXF output;
  private boolean connected;

  MemoryOutlet(SeededFault fault, IAllocatorMXF pool) {
    this.fault = fault;
    this.pool = pool;
    output = pool;
  }

  void connect(IMXF sink) {
    boolean taken = output != pool && fault != CaptureFault.TAKES_A_SECOND_OUTPUT;
    boolean nobody = sink == null && fault != CaptureFault.TAKES_NO_OUTPUT_FOR_ONE;
    if (nobody || taken) {
      throw new NtStatusException(NtStatus.UNSUCCESSFUL, "memory: connected already");
    }
    output = sink;
    connected = true;
  }

  void disconnect(IMXF sink) {
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

  /** Delivers events; null is nothing. */
  void deliver(DMusKernelEvent pieces) {
    boolean kept = fault == CaptureFault.KEEPS_WHAT_NOBODY_WANTS && !connected;
    if (pieces != null && !kept) {
      output.putMessage(pieces);
      if (fault == CaptureFault.CLEARS_WHAT_IT_DELIVERED && output != pool) {
        pieces.eventBytes(1);
      }
    }
  }
}
