package org.dmus.shell.pin;

import org.dmus.cable.CableReport;

/**
 * What became of the messages of a cable test; see {@link CableReport}.
 *
 * @param out name of the port that sent
 * @param in name of the port that captured
 * @param sent messages sent
 * @param lost messages that did not come back
 * @param strange messages that came and were not sent
 * @param minMs shortest latency, ms
 * @param p50Ms median, ms
 * @param p90Ms 90 % are not above, ms
 * @param p99Ms 99 % are not above, ms
 * @param maxMs longest, ms
 * @param jitterMs standard deviation, ms
 */
public record CableRow(
    String out,
    String in,
    int sent,
    int lost,
    long strange,
    double minMs,
    double p50Ms,
    double p90Ms,
    double p99Ms,
    double maxMs,
    double jitterMs) {

  static CableRow of(String out, String in, CableReport report) {
    return new CableRow(
        out,
        in,
        report.sent(),
        report.lost(),
        report.strange(),
        report.minMs(),
        report.p50Ms(),
        report.p90Ms(),
        report.p99Ms(),
        report.maxMs(),
        report.jitterMs());
  }
}
