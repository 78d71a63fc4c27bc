package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells that a song was not rendered again. */
final class SkippedSummary {
  private final Terminal terminal;
  private final RenderCommand options;
  private final RenderTask task;
  private final Map<String, String> checksums;

  SkippedSummary(
      Terminal terminal, RenderCommand options, RenderTask task, Map<String, String> checksums) {
    this.terminal = terminal;
    this.options = options;
    this.task = task;
    this.checksums = checksums;
  }

  void print() {
    if (!options.verbosity.quiet) {
      terminal.err().println(task.output() + ": is right already");
    }
    if (options.json) {
      terminal.out().println(Json.text(members()));
    }
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("song", task.song());
    members.put("output", task.output());
    members.put("skipped", true);
    members.put("sha256", checksums.values().iterator().next());
    return members;
  }
}
