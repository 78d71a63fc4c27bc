package org.dmus.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.player.RenderReport;

/** Names what notes of a render asked for and no bank had, each program once. */
final class MissingSounds {
  private final RenderReport report;

  MissingSounds(RenderReport report) {
    this.report = report;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (MissingProgram each : report.missing()) {
      sentences.add("no bank has %s: %s".formatted(name(each), silent(each.notes())));
    }
    byProgram().forEach((name, keys) -> sentences.add(sentence(name, keys)));
    return sentences;
  }

  private Map<String, List<MissingKey>> byProgram() {
    return report.missingKeys().stream()
        .collect(
            Collectors.groupingBy(
                each -> name(each.program()), LinkedHashMap::new, Collectors.toList()));
  }

  private static String sentence(String program, List<MissingKey> keys) {
    String list =
        keys.stream().map(each -> Integer.toString(each.key())).collect(Collectors.joining(", "));
    long notes = keys.stream().mapToLong(each -> each.program().notes()).sum();
    return "%s has no region for %s %s: %s"
        .formatted(program, keys.size() == 1 ? "key" : "keys", list, silent(notes));
  }

  private static String name(MissingProgram program) {
    return "%s %d (bank %d:%d)"
        .formatted(
            program.drums() ? "drum kit" : "program",
            program.program() + 1,
            program.bankMsb(),
            program.bankLsb());
  }

  private static String silent(long notes) {
    return notes + (notes == 1 ? " note is silent" : " notes are silent");
  }

  /** Returns what can be done about it; empty when nothing is missing. */
  Optional<String> hint() {
    return sentences().isEmpty()
        ? Optional.empty()
        : Optional.of("choose a bank that has it: --bank FILE; see: dmus bank list");
  }
}
