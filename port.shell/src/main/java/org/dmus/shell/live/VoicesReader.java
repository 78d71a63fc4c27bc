package org.dmus.shell.live;

import java.util.stream.Stream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SoundReport;
import org.dmus.ks.SynthTotals;
import org.dmus.shell.VoicesRow;

/** Puts the synthesizers below open pins into rows. */
final class VoicesReader {
  private VoicesReader() {}

  static Stream<VoicesRow> rows(ISubdevice subdevice) {
    String port = subdevice.configuration().name();
    return subdevice.filter().openPins().stream()
        .filter(pin -> pin.format().wave().isEmpty()) // the other half of the same
        .flatMap(pin -> SoundReport.of(pin).map(report -> row(port, pin, report)).stream());
  }

  private static VoicesRow row(String port, IPin pin, SoundReport report) {
    SynthTotals totals = report.totals();
    return new VoicesRow(
        port,
        pin.instanceId(),
        report.now().voices(),
        totals.peakVoices(),
        totals.stolenNotes(),
        totals.lostNotes() + totals.lostMessages(),
        totals.missingNotes(),
        totals.lateNotes(),
        totals.ignoredMessages(),
        totals.damagedMessages());
  }
}
