package org.dmus.miniport.synth;

import java.util.List;
import java.util.stream.IntStream;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.KsGuids;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.SynthTotals;
import org.dmus.miniport.synth.engine.RunningStatistics;
import org.dmus.miniport.synth.engine.Tally;

/** What was counted since RUN: a property set of our own. [handler] */
final class TotalsPropertyTable extends StreamHandler {
  private static final PropertyHandler HANDLER = new TotalsPropertyTable();

  private TotalsPropertyTable() {
    super(true);
  }

  static List<PropertyItem> items() {
    return List.of(
        item(SynthProperties.MISSING_PROGRAMS),
        item(SynthProperties.MISSING_KEYS),
        item(SynthProperties.IGNORED_MESSAGES),
        item(SynthProperties.RENDER_TOTALS));
  }

  private static PropertyItem item(int id) {
    return PropertyItem.get(KsGuids.PROPSETID_DMUS_SYNTH, id, HANDLER);
  }

  @Override
  NtStatus answer(PropertyRequest request, SynthStream stream) {
    return switch (request.id()) {
      case SynthProperties.MISSING_PROGRAMS -> missingPrograms(request, stream);
      case SynthProperties.MISSING_KEYS -> missingKeys(request, stream);
      case SynthProperties.IGNORED_MESSAGES -> ignoredMessages(request, stream);
      case SynthProperties.RENDER_TOTALS -> totals(request, stream);
      default -> throw new IllegalArgumentException("property " + request.id());
    };
  }

  private static NtStatus missingPrograms(PropertyRequest request, SynthStream stream) {
    Tally missed = stream.synthesizer().statistics().missingPrograms();
    return request.reply(
        MissingProgram.toBytes(
            IntStream.range(0, missed.kinds())
                .mapToObj(i -> MissingProgram.of((int) missed.kind(i), missed.times(i)))
                .toList()));
  }

  private static NtStatus missingKeys(PropertyRequest request, SynthStream stream) {
    Tally missed = stream.synthesizer().statistics().missingKeys();
    return request.reply(
        MissingKey.toBytes(
            IntStream.range(0, missed.kinds()).mapToObj(i -> missingKey(missed, i)).toList()));
  }

  private static MissingKey missingKey(Tally missed, int index) {
    int patch = (int) missed.kind(index);
    int key = patch >> RunningStatistics.KEY_SHIFT & 0x7F;
    return new MissingKey(MissingProgram.of(patch, missed.times(index)), key);
  }

  private static NtStatus ignoredMessages(PropertyRequest request, SynthStream stream) {
    Tally ignored = stream.synthesizer().statistics().ignoredKinds();
    return request.reply(
        IgnoredMessage.toBytes(
            IntStream.range(0, ignored.kinds())
                .mapToObj(i -> new IgnoredMessage(ignored.kind(i), ignored.times(i)))
                .toList()));
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
                counted.damagedMessages(),
                counted.ignoredMessages(),
                counted.lateNotes())
            .toBytes());
  }
}
