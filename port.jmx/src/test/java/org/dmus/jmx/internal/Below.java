package org.dmus.jmx.internal;

import org.dmus.ks.KsGuids;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthStats;
import org.dmus.ks.SynthTotals;

/** What no pin has below it at once: a line and a synthesizer, whose every figure is another. */
final class Below {
  private static final LineStatus STATUS =
      new LineStatus(LineStatus.State.WAITING, 31, 32, 33, 34, "waits for a program");
  private static final LineStatistics STATISTICS = new LineStatistics(35, 36, -1, 37, 38_000);
  private static final SynthStats STATS = new SynthStats(0x3F, 41, 42, 43, 44, 45, 46);
  private static final SynthTotals TOTALS = new SynthTotals(51, 52, 53, 54, 55, 56, 57, 58);

  private Below() {}

  static NtStatus answer(PropertyRequest request) {
    if (request.set().equals(KsGuids.PROPSETID_SYNTH)) {
      return request.reply(STATS.toBytes());
    }
    if (request.set().equals(KsGuids.PROPSETID_DMUS_SYNTH)) {
      return request.reply(TOTALS.toBytes());
    }
    return request.id() == LineStatus.STATUS
        ? request.reply(STATUS.toBytes())
        : request.reply(STATISTICS.toBytes());
  }
}
