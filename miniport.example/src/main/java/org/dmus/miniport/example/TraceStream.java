package org.dmus.miniport.example;

import java.util.HexFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** A stream that tells every event it gets, and gives it back. */
final class TraceStream implements IMXF {
  private static final System.Logger LOG = System.getLogger("trace");

  private final IAllocatorMXF pool;

  TraceStream(IAllocatorMXF pool) {
    this.pool = pool;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      String bytes = HexFormat.of().formatHex(e.bytes(), 0, e.eventBytes());
      LOG.log(System.Logger.Level.INFO, "{0} at {1}", bytes, e.presTime100ns());
    }
    return pool.putMessage(chain);
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public void close() {}
}
