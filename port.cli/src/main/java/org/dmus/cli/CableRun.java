package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dmus.cable.CableReport;
import org.dmus.cable.CableTest;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;

/** One test of a cable, through private ports. */
final class CableRun {
  private final CommandContext context;
  private final CableCommand options;
  private final PortChoice ports;

  CableRun(CommandContext context, CableCommand options) {
    this.context = context;
    this.options = options;
    this.ports = new PortChoice(context);
  }

  ExitCode run() {
    try (ISubdevice in = ports.named(options.in, "capture", ClassIds.MINIPORT_DMUS_UART_CAPTURE);
        ISubdevice out = ports.playing(options.out, "uart")) {
      CableReport report =
          new CableTest(out.filter(), in.filter(), options.count, options.intervalMs).run();
      context.terminal().out().println(options.json ? Json.text(fields(report)) : text(report));
      return report.lost() == 0 ? ExitCode.OK : ExitCode.VERIFICATION;
    } catch (NtStatusException e) {
      throw FailureTranslation.translate(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailureTranslation.translate(e);
    }
  }

  private static String text(CableReport report) {
    String counts =
        "sent %d, returned %d, lost %d, strange %d"
            .formatted(report.sent(), report.returned(), report.lost(), report.strange());
    String times =
        String.format(
            Locale.ROOT,
            "latency ms: min %.3f, p50 %.3f, p90 %.3f, p99 %.3f, max %.3f, jitter %.3f",
            report.minMs(),
            report.p50Ms(),
            report.p90Ms(),
            report.p99Ms(),
            report.maxMs(),
            report.jitterMs());
    return report.returned() == 0 ? counts : counts + System.lineSeparator() + times;
  }

  private static Map<String, Object> fields(CableReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("sent", report.sent());
    fields.put("returned", report.returned());
    fields.put("lost", report.lost());
    fields.put("strange", report.strange());
    fields.put("minMs", report.minMs());
    fields.put("p50Ms", report.p50Ms());
    fields.put("p90Ms", report.p90Ms());
    fields.put("p99Ms", report.p99Ms());
    fields.put("maxMs", report.maxMs());
    fields.put("jitterMs", report.jitterMs());
    return fields;
  }
}
