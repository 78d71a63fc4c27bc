package org.dmus.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmus.player.RenderReport;

/** Tells people what a render has done. */
final class RenderSummary {
  private static final double HEADROOM = 0.98;

  private final Terminal terminal;
  private final RenderCommand options;
  private final Rendered rendered;
  private final RenderReport report;

  RenderSummary(Terminal terminal, RenderCommand options, Rendered rendered) {
    this.terminal = terminal;
    this.options = options;
    this.rendered = rendered;
    this.report = rendered.report();
  }

  void print() {
    if (!options.verbosity.quiet) {
      terminal.err().println(line());
      rendered.stems().ifPresent(this::parts);
      warnings();
      missing();
      ignored();
    }
    if (options.json) {
      PrintStream data = rendered.task().isToStandardOutput() ? terminal.err() : terminal.out();
      data.println(Json.text(new RenderObject(options, rendered).members()));
    }
  }

  private void parts(StemFiles stems) {
    String labels = report.heardStems().stream().map(stems::label).collect(Collectors.joining(" "));
    String written = labels.isEmpty() ? "nothing was heard" : "written: " + labels;
    terminal.err().println(rendered.task().output() + ": " + written + "; the rest is silent");
  }

  private void warnings() {
    ErrorReport errors = new ErrorReport(terminal.err());
    if (report.clippedSamples() > 0) {
      errors.warn(
          rendered.task().output(), report.clippedSamples() + " samples are beyond full scale");
      double factor = HEADROOM / report.peak();
      errors.hint(String.format(Locale.ROOT, "scale the gain by %.2f, see --gain", factor));
    }
    if (report.lostEvents() > 0) {
      errors.warn(
          rendered.task().song(), report.lostEvents() + " events did not reach the synthesizer");
    }
    if (report.leftOutEvents() > 0) {
      errors.warn(rendered.task().song(), report.leftOutEvents() + " damaged events were left out");
    }
    if (report.cutOff()) {
      errors.warn(rendered.task().output(), "it still sounded at the end of the tail");
      errors.hint("a longer one: --tail SECONDS");
    }
  }

  private void missing() {
    ErrorReport errors = new ErrorReport(terminal.err());
    MissingSounds missing = new MissingSounds(report);
    missing.sentences().forEach(each -> errors.warn(rendered.task().song(), each));
    missing.hint().ifPresent(errors::hint);
  }

  /** What does nothing is no fault of a song that was made for a richer device: told on request. */
  private void ignored() {
    if (options.verbosity.verbose && !report.ignored().isEmpty()) {
      String kinds =
          report.ignored().stream()
              .map(each -> each.name() + " (" + each.messages() + ")")
              .collect(Collectors.joining(", "));
      terminal.err().println(rendered.task().song() + ": messages that did nothing: " + kinds);
    }
  }

  private String line() {
    return "%s: %s, %d Hz %s, %s x real time, %s%s"
        .formatted(
            rendered.task().isToStandardOutput()
                ? rendered.task().song()
                : rendered.task().output(),
            Numbers.time(rendered.seconds()),
            options.sampleRate(),
            options.bits.words(),
            Numbers.factor(rendered.speed()),
            report.peak() > 0 ? "peak " + Numbers.level(report.peak()) : "silent",
            loudness());
  }

  private String loudness() {
    double lufs = report.loudnessLufs().orElse(Double.NaN);
    return Double.isFinite(lufs) ? String.format(Locale.ROOT, ", %.1f LUFS", lufs) : "";
  }
}
