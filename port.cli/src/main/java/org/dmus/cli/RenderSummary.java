package org.dmus.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dmus.player.RenderReport;
import org.dmus.smf.MidiFile;

/** Tells what a render has done. */
final class RenderSummary {
  private static final double NS_PER_SECOND = 1e9;
  private static final double NS_PER_MS = 1e6;
  private static final double HEADROOM = 0.98;

  private final Terminal terminal;
  private final RenderCommand options;
  private final RenderTask task;
  private final MidiFile song;
  private final RenderReport report;

  RenderSummary(
      Terminal terminal,
      RenderCommand options,
      RenderTask task,
      MidiFile song,
      RenderReport report) {
    this.terminal = terminal;
    this.options = options;
    this.task = task;
    this.song = song;
    this.report = report;
  }

  void print() {
    if (!options.verbosity.quiet) {
      terminal.err().println(line());
      warnings();
    }
    if (options.json) {
      PrintStream data = task.isToStandardOutput() ? terminal.err() : terminal.out();
      data.println(Json.text(object()));
    }
  }

  private String line() {
    return "%s: %s, %d Hz %s, %s x real time, %s"
        .formatted(
            task.isToStandardOutput() ? task.song() : task.output(),
            Numbers.time(seconds()),
            options.synth.sampleRate(),
            options.bits.words(),
            Numbers.factor(speed()),
            report.peak() > 0 ? "peak " + Numbers.level(report.peak()) : "silent");
  }

  private void warnings() {
    ErrorReport errors = new ErrorReport(terminal.err());
    if (report.clippedSamples() > 0) {
      errors.warn(task.output(), report.clippedSamples() + " samples are beyond full scale");
      double factor = HEADROOM / report.peak();
      errors.hint(String.format(Locale.ROOT, "scale the gain by %.2f, see --gain", factor));
    }
    if (report.lostEvents() > 0) {
      errors.warn(task.song(), report.lostEvents() + " events did not reach the synthesizer");
    }
    if (report.leftOutEvents() > 0) {
      errors.warn(task.song(), report.leftOutEvents() + " damaged events were left out");
    }
    if (report.cutOff()) {
      errors.warn(task.output(), "it still sounded at the end of the tail");
      errors.hint("a longer one: --tail SECONDS");
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("song", task.song());
    members.put("output", task.output());
    members.put("type", options.type().scheme());
    members.put("title", song.title());
    members.put("seconds", seconds());
    members.put("frames", report.frames());
    members.put("sampleRate", options.synth.sampleRate());
    members.put("bits", options.bits.toString());
    members.put("peak", report.peak());
    members.put("peakDb", report.peak() > 0 ? Numbers.decibels(report.peak()) : null);
    members.put("clippedSamples", report.clippedSamples());
    members.put("events", report.events());
    members.put("lostEvents", report.lostEvents());
    members.put("leftOutEvents", report.leftOutEvents());
    members.put("warnings", song.warningCount());
    members.put("cutOff", report.cutOff());
    members.put("wallSeconds", report.wallTimeNs() / NS_PER_SECOND);
    members.put("firstFrameMs", report.firstFrameNs() / NS_PER_MS);
    members.put("xRealTime", speed());
    return members;
  }

  private double seconds() {
    return report.frames() / (double) options.synth.sampleRate();
  }

  private double speed() {
    return seconds() / Math.max(1e-9, report.wallTimeNs() / NS_PER_SECOND);
  }
}
