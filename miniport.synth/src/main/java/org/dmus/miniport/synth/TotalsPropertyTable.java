package org.dmus.miniport.synth;

import java.util.List;
import java.util.stream.IntStream;
import org.dmus.ks.KsGuids;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthTotals;
import org.dmus.miniport.synth.engine.MissingPrograms;
import org.dmus.miniport.synth.engine.RunningStatistics;

/** What was counted since RUN: a property set of our own. [handler] */
final class TotalsPropertyTable {
  private TotalsPropertyTable() {}

  static List<PropertyItem> items() {
    return List.of(
        item(SynthProperties.MISSING_PROGRAMS, TotalsPropertyTable::missingPrograms),
        item(SynthProperties.RENDER_TOTALS, TotalsPropertyTable::totals));
  }

  private static PropertyItem item(int id, StreamHandler handler) {
    return PropertyItem.get(KsGuids.PROPSETID_DMUS_SYNTH, id, StreamHandler.between(handler));
  }

  private static NtStatus missingPrograms(PropertyRequest request, SynthStream stream) {
    MissingPrograms missing = stream.synthesizer().statistics().missingPrograms();
    List<MissingProgram> all = IntStream.range(0, missing.count()).mapToObj(missing::get).toList();
    return request.reply(MissingProgram.toBytes(all));
  }

  private static NtStatus totals(PropertyRequest request, SynthStream stream) {
    RunningStatistics counted = stream.synthesizer().statistics();
    return request.reply(
        new SynthTotals(
                counted.peakVoices(),
                counted.stolenNotes(),
                counted.lostNotes(),
                counted.missingNotes(),
                counted.lostMessages(),
                counted.damagedMessages())
            .toBytes());
  }
}
