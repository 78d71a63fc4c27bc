package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.IMasterClock;

/** A render stream that writes down what it gets and when. */
class RecordingStream implements IMXF {
  final List<String> log = new ArrayList<>();
  final List<KsState> states = new ArrayList<>();
  final IAllocatorMXF allocator;
  private final IMasterClock clock;
  IMXF output;
  boolean closed;

  /** What the stream throws at an event; null = nothing. */
  String breaksWith;

  /** How often the port asked for captured data. */
  int serviced;

  RecordingStream(IAllocatorMXF allocator, IMasterClock clock) {
    this.allocator = allocator;
    this.clock = clock;
  }

  @Override
  public void setState(KsState state) {
    states.add(state);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    serviced += chain == null ? 1 : 0;
    if (breaksWith != null) {
      throw new IllegalStateException(breaksWith);
    }
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      String hex = HexFormat.of().withUpperCase().formatHex(e.bytes(), 0, e.eventBytes());
      log.add(hex + "@" + e.presTime100ns() + " at " + clock.getTime());
    }
    return allocator.putMessage(chain);
  }

  @Override
  public void connectOutput(IMXF sink) {
    output = sink;
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    output = null;
  }

  @Override
  public void close() {
    closed = true;
  }
}
