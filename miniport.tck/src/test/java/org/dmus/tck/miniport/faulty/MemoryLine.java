package org.dmus.tck.miniport.faulty;

import java.util.ArrayList;
import java.util.List;
import org.dmus.mxf.DMusKernelEvent;

/** What the render streams of the miniport in memory share: amid a message of one, others wait. */
final class MemoryLine {
  private final SeededFault fault;
  private final MemoryDevice device;
  private final MemoryPower power;
  private final List<MemoryRender> streams = new ArrayList<>();
  private MemoryRender unfinished;

  MemoryLine(SeededFault fault, MemoryDevice device, MemoryPower power) {
    this.fault = fault;
    this.device = device;
    this.power = power;
  }

  MemoryDevice device() {
    return device;
  }

  MemoryPower power() {
    return power;
  }

  void add(MemoryRender stream) {
    streams.add(stream);
  }

  void remove(MemoryRender stream) {
    streams.remove(stream);
  }

  /** Whether the device takes what a stream plays. */
  boolean letsPlay(MemoryRender stream) {
    boolean amid = unfinished != null && unfinished != stream;
    return power.reaches(stream.sleepsBefore())
        && !device.isFull()
        && (!amid || fault == OutputFault.MIXES_ITS_STREAMS);
  }

  /** Notes what a stream played. */
  void played(MemoryRender stream, DMusKernelEvent event) {
    if (event.flags() == DMusKernelEvent.EVENT_INCOMPLETE) {
      unfinished = stream;
    } else {
      breakOff(stream);
    }
  }

  /** Ends the message of a stream, and lets the others play. */
  void breakOff(MemoryRender stream) {
    if (unfinished == stream) {
      unfinished = null;
      streams.forEach(MemoryRender::send);
    }
  }
}
