package org.dmus.port.stream;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.engine.Tenure;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPinCount;

/** A miniport as the port asks it for streams: see {@link GuardedStream}. */
public final class GuardedOpener implements StreamOpener {
  private final StreamOpener miniport;
  private final RevocableLock lock;

  /**
   * Guards a miniport.
   *
   * @param miniport opens its streams
   * @param lock the lock that its callers hold
   */
  public GuardedOpener(StreamOpener miniport, RevocableLock lock) {
    this.miniport = miniport;
    this.lock = lock;
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF allocator) {
    Tenure tenure = lock.tenure();
    DMusStream opened = null;
    tenure.enter();
    try {
      opened = miniport.newStream(pinId, type, format, allocator);
    } finally {
      leave(tenure, opened);
    }
    return opened == null ? null : guarded(opened, tenure);
  }

  private static void leave(Tenure tenure, DMusStream opened) {
    try {
      tenure.exit();
    } catch (Isolated e) {
      if (opened != null) {
        opened.mxf().close(); // nobody waits for it any more
      }
      throw e;
    }
  }

  private static DMusStream guarded(DMusStream opened, Tenure tenure) {
    return new DMusStream(
        GuardedStream.guard(opened.mxf(), tenure),
        opened.serviceGroup(),
        opened.schedulePreFetch());
  }

  @Override
  public Optional<KsDataFormat> dataRangeIntersection(
      int pinId, KsDataRange clientRange, KsDataRange ownRange) {
    return lock.call(() -> miniport.dataRangeIntersection(pinId, clientRange, ownRange));
  }

  @Override
  public IPinCount.Counts pinCount(int pinId, IPinCount.Counts counts) {
    return lock.call(() -> miniport.pinCount(pinId, counts));
  }
}
