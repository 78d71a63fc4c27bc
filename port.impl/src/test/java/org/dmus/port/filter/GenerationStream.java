package org.dmus.port.filter;

import java.util.HashSet;
import java.util.Set;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/**
 * The stream of one generation of a miniport. Note-ons carry producer (channel) and a number of 14
 * bits; it checks the order of each producer, and at its end that no note hangs.
 */
final class GenerationStream implements IMXF {
  private final IAllocatorMXF allocator;
  private final Set<Integer> sounding = new HashSet<>();
  private final int[] last;
  private Thread busy;
  long noteOns;
  int hung = -1;
  String problem = "";

  GenerationStream(IAllocatorMXF allocator, int[] last) {
    this.allocator = allocator;
    this.last = last;
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    if (busy != null || hung >= 0) {
      problem = hung >= 0 ? "called after close" : "called by two threads at once";
    }
    busy = Thread.currentThread();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      note(e.bytes()[0] & 0xF0, e.bytes()[0] & 0x0F, e.bytes()[1], e.bytes()[2]);
    }
    busy = null;
    return allocator.putMessage(chain);
  }

  private void note(int kind, int producer, int key, int velocity) {
    if (kind == 0x80) {
      sounding.remove(producer << 7 | key);
      return;
    }
    // Velocity 0 would be a note-off: 1..127 carry the upper half less one.
    int number = (velocity - 1) << 7 | key;
    // What a detached pin dropped is a gap; what comes twice or too early goes backwards.
    int step = Math.floorMod(number - last[producer], 127 << 7);
    if (step == 0 || step > 63 << 7) {
      problem = "producer %d: %d after %d".formatted(producer, number, last[producer]);
    }
    last[producer] = number;
    noteOns++;
    sounding.add(producer << 7 | key);
  }

  @Override
  public void close() {
    hung = sounding.size();
  }
}
