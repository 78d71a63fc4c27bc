package org.dmus.tck.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** Keeps what it is given, and gives the events back: the output of a capture stream or filter. */
public final class EventRecorder implements IMXF {
  private final IAllocatorMXF pool;
  private final List<Recorded> events = new ArrayList<>();

  /**
   * An event that was delivered.
   *
   * @param time100ns its presentation time, 100 ns
   * @param group its channel group
   * @param bytes its bytes
   */
  public record Recorded(long time100ns, int group, byte[] bytes) {}

  /**
   * Makes one.
   *
   * @param pool where the events go
   */
  public EventRecorder(IAllocatorMXF pool) {
    this.pool = pool;
  }

  /** {@return what came so far, in order; members of a package in its place} */
  public List<Recorded> events() {
    return List.copyOf(events);
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    record(chain);
    return chain == null ? NtStatus.SUCCESS : pool.putMessage(chain);
  }

  private void record(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        record(e.packageHead());
      } else {
        byte[] bytes = Arrays.copyOf(e.bytes(), e.eventBytes());
        events.add(new Recorded(e.presTime100ns(), e.channelGroup(), bytes));
      }
    }
  }

  @Override
  public void setState(KsState state) {
    // It takes everything in every state.
  }

  @Override
  public void close() {
    // It keeps no event.
  }
}
