package org.dmus.shell.live;

import java.util.stream.Stream;
import org.dmus.client.ISubdevice;
import org.dmus.client.LatencyReport;
import org.dmus.client.LatencyReport.Distribution;
import org.dmus.shell.JitterRow;

/** Puts how render pins keep their time into rows. */
final class LatencyReader {
  private LatencyReader() {}

  static Stream<JitterRow> rows(ISubdevice subdevice) {
    return OpenPin.render(subdevice).flatMap(LatencyReader::rows);
  }

  private static Stream<JitterRow> rows(OpenPin open) {
    LatencyReport report = open.pin().latency();
    return Stream.of(
        row(open, "lead", report.lead()),
        row(open, "lateness", report.lateness()),
        row(open, "transit", report.transit()));
  }

  private static JitterRow row(OpenPin open, String time, Distribution of) {
    return new JitterRow(
        open.port(),
        open.pin().instanceId(),
        time,
        of.count(),
        Milliseconds.of(of.min()),
        Milliseconds.of(of.mean()),
        Milliseconds.of(of.p50()),
        Milliseconds.of(of.p90()),
        Milliseconds.of(of.p99()),
        Milliseconds.of(of.p999()),
        Milliseconds.of(of.max()));
  }
}
