package org.dmus.port.stream;

import java.util.Optional;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPinCount;

/** What every kind of miniport is asked in the same way. */
abstract class MiniportStreams implements StreamOpener {
  private final IMiniport miniport;

  MiniportStreams(IMiniport miniport) {
    this.miniport = miniport;
  }

  @Override
  public Optional<KsDataFormat> dataRangeIntersection(
      int pinId, KsDataRange clientRange, KsDataRange ownRange) {
    return miniport.dataRangeIntersection(pinId, clientRange, ownRange);
  }

  @Override
  public IPinCount.Counts pinCount(int pinId, IPinCount.Counts counts) {
    return miniport.as(IPinCount.class).map(i -> i.pinCount(pinId, counts)).orElse(counts);
  }
}
