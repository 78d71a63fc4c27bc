package org.dmus.shell.live;

import java.util.stream.Stream;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.LineReport;
import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.shell.LineRow;

/** Puts the lines below open pins into rows. */
final class LineReader {
  private LineReader() {}

  static Stream<LineRow> rows(ISubdevice subdevice) {
    String port = subdevice.configuration().name();
    return subdevice.filter().openPins().stream()
        .flatMap(pin -> LineReport.of(pin).map(report -> row(port, pin, report)).stream());
  }

  private static LineRow row(String port, IPin pin, LineReport report) {
    LineStatus status = report.status();
    LineStatistics counts = report.statistics();
    return new LineRow(
        port,
        pin.instanceId(),
        Words.lower(status.state()),
        status.bytes(),
        counts.messages(),
        status.lostBytes(),
        status.errors(),
        counts.overruns(),
        framing(counts.framingErrors()),
        counts.savedBytes(),
        Milliseconds.of(counts.delay100ns()),
        pin.streamFaults().kinds());
  }

  private static String framing(long errors) {
    return errors == LineStatistics.UNKNOWN ? "-" : Long.toString(errors);
  }
}
