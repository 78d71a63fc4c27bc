package org.dmus.miniport.capture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;

/** Stands in for the port's capture sink: notes the pieces of each chain, and recycles them. */
final class CollectingSink implements IMXF {

  /** One event. */
  record Piece(int bytes, long time100ns, int group, int flags) {}

  private final IAllocatorMXF allocator;
  private final List<List<Piece>> chains = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  CollectingSink(IAllocatorMXF allocator) {
    this.allocator = allocator;
  }

  List<List<Piece>> chains() {
    return chains;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    List<Piece> pieces = new ArrayList<>();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      pieces.add(new Piece(e.eventBytes(), e.presTime100ns(), e.channelGroup(), e.flags()));
      bytes.write(e.bytes(), 0, e.eventBytes());
    }
    chains.add(pieces);
    return allocator.putMessage(chain);
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public void close() {}
}
