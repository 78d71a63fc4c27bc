package org.dmus.port.filter;

import java.util.ArrayDeque;
import java.util.Deque;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;

/** A slow stream: keeps what it gets until the test says that the device took some of it. */
final class HoardingStream extends RecordingStream {
  private final Deque<DMusKernelEvent> kept = new ArrayDeque<>();
  NtStatus answer = NtStatus.SUCCESS;

  HoardingStream(IAllocatorMXF allocator, IMasterClock clock) {
    super(allocator, clock);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (chain != null && answer == NtStatus.SUCCESS) {
      log.add("%02X%02X".formatted(chain.bytes()[0], chain.bytes()[1]));
      kept.add(chain);
    } else {
      allocator.putMessage(chain);
    }
    return answer;
  }

  /** The device plays so many of what it has. */
  void play(int count) {
    for (int i = 0; i < count && !kept.isEmpty(); i++) {
      allocator.putMessage(kept.poll());
    }
  }

  int kept() {
    return kept.size();
  }
}
