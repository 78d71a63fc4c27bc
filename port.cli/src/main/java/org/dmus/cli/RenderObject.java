package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthTotals;
import org.dmus.player.RenderReport;
import org.dmus.smf.SmfWarning;

/** What a render has done, as one JSON object for machines. */
final class RenderObject {
  private static final double NS_PER_SECOND = 1e9;
  private static final double NS_PER_MS = 1e6;

  private final RenderCommand options;
  private final Rendered rendered;
  private final RenderReport report;

  RenderObject(RenderCommand options, Rendered rendered) {
    this.options = options;
    this.rendered = rendered;
    this.report = rendered.report();
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("song", rendered.task().song());
    members.put("output", rendered.task().output());
    members.put("port", options.synthesizer.name());
    if (rendered.stems().isEmpty()) {
      members.put("sha256", rendered.sha256().values().stream().findFirst().orElse(null));
    } else {
      members.put("stems", rendered.sha256());
    }
    members.put("type", options.type().scheme());
    members.put("title", rendered.song().title());
    members.put("seconds", rendered.seconds());
    members.put("frames", report.frames());
    members.put("sampleRate", options.sampleRate());
    members.put("bits", options.bits.toString());
    putSound(members);
    putSynthesizer(members);
    members.put("events", report.events());
    members.put("lostEvents", report.lostEvents());
    members.put("leftOutEvents", report.leftOutEvents());
    members.put("warnings", rendered.song().warningCount());
    members.put("faults", rendered.song().warnings().stream().map(RenderObject::of).toList());
    members.put("cutOff", report.cutOff());
    members.put("wallSeconds", report.wallTimeNs() / NS_PER_SECOND);
    members.put("firstFrameMs", report.firstFrameNs() / NS_PER_MS);
    members.put("xRealTime", rendered.speed());
    return members;
  }

  private void putSound(Map<String, Object> members) {
    members.put("peak", report.peak());
    members.put("peakDb", report.peak() > 0 ? Numbers.decibels(report.peak()) : null);
    double lufs = report.loudnessLufs().orElse(Double.NaN);
    members.put("loudnessLufs", Double.isFinite(lufs) ? lufs : null);
    members.put("clippedSamples", report.clippedSamples());
  }

  private void putSynthesizer(Map<String, Object> members) {
    members.put("peakVoices", report.totals().map(SynthTotals::peakVoices).orElse(null));
    members.put("stolenNotes", report.totals().map(SynthTotals::stolenNotes).orElse(null));
    members.put("lostNotes", report.totals().map(SynthTotals::lostNotes).orElse(null));
    members.put("missingNotes", report.totals().map(SynthTotals::missingNotes).orElse(null));
    members.put("damagedMessages", report.totals().map(SynthTotals::damagedMessages).orElse(null));
    members.put("ignoredMessages", report.totals().map(SynthTotals::ignoredMessages).orElse(null));
    List<Map<String, Object>> missing = report.missing().stream().map(RenderObject::of).toList();
    members.put("missingPrograms", missing);
    members.put("missingKeys", report.missingKeys().stream().map(RenderObject::of).toList());
    members.put("ignored", report.ignored().stream().map(RenderObject::of).toList());
  }

  private static Map<String, Object> of(SmfWarning warning) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("fault", warning.fault().name());
    members.put("offset", warning.offset());
    members.put("value", warning.value());
    members.put("beside", warning.beside());
    members.put("detail", warning.detail());
    return members;
  }

  private static Map<String, Object> of(MissingProgram program) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("drums", program.drums());
    members.put("bankMsb", program.bankMsb());
    members.put("bankLsb", program.bankLsb());
    members.put("program", program.program());
    members.put("notes", program.notes());
    return members;
  }

  private static Map<String, Object> of(IgnoredMessage kind) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message", kind.name());
    members.put("messages", kind.messages());
    return members;
  }

  private static Map<String, Object> of(MissingKey key) {
    Map<String, Object> members = of(key.program());
    members.put("key", key.key());
    return members;
  }
}
