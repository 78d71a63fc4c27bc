package org.dmus.tck.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.tck.Behaviours;

/** Writes {@code docs/portcls-coverage.md}. */
final class CoveragePage {
  private static final String API = "../port.api/src/main/java/";

  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private final List<CoverageGroup> groups;
  private final TestSources tests;
  private final StringBuilder page = new StringBuilder();

  CoveragePage(List<CoverageGroup> groups, TestSources tests) {
    this.groups = groups;
    this.tests = tests;
  }

  String text() {
    page.append(
        """
        # PortCls and DMus: every element, its Java counterpart, its tests

        For people who know PortCls: where each interface, method, structure, flag, property and status of the DMus
        port driver went, and which test holds it there. Where there is no counterpart the note says why.

        *Proof* is what fails when the row stops being true: **=** the constant is compared with the value of the
        Windows headers, a number is a row of the [list of behaviours](#behaviours) with all its tests, a sentence is
        a test. This page is generated from `miniport.tck/src/test/resources/org/dmus/tck/coverage/*.csv`, and a test
        checks that all it names exists and that nothing of the API is missing.

        ## Counts

        | Table | Rows | With a Java element | Without a counterpart | Values compared |
        |---|---:|---:|---:|---:|
        """);
    groups.forEach(group -> count(anchor(group), group.rows()));
    count("**All**", groups.stream().flatMap(group -> group.rows().stream()).toList());
    countBehaviours();
    groups.forEach(this::table);
    behaviours();
    synthesis();
    return page.toString();
  }

  private static String anchor(CoverageGroup group) {
    String id = group.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "");
    return "[" + group.title() + "](#" + id.replace(' ', '-') + ")";
  }

  private void count(String title, List<CoverageRow> rows) {
    long mapped = rows.stream().filter(CoverageRow::hasCounterpart).count();
    long compared = rows.stream().filter(CoverageRow::isCompared).count();
    row(title, rows.size(), mapped, rows.size() - mapped, compared);
  }

  private void countBehaviours() {
    Map<Boolean, Long> tested =
        Behaviours.ROWS.stream()
            .collect(
                Collectors.partitioningBy(
                    b -> !BehaviourTests.of(b.number()).isEmpty(), Collectors.counting()));
    long annotations =
        BehaviourTests.numbers().stream().mapToLong(n -> BehaviourTests.of(n).size()).sum();
    page.append(
        """

        Behaviours: %d, of which %d have contract tests (%d in all, some about several behaviours); %d are of the
        published sample alone and claimed by none of our miniports.
        """
            .formatted(Behaviours.ROWS.size(), tested.get(true), annotations, tested.get(false)));
  }

  private void row(Object... cells) {
    page.append(
        Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private void table(CoverageGroup group) {
    page.append("\n## ").append(group.title()).append("\n\n");
    page.append(group.introduction()).append("\n\n");
    boolean values = group.rows().stream().anyMatch(row -> !row.value().isEmpty());
    page.append(values ? "| PortCls | Value | Java | Proof | Note |\n|---|---|---|---|---|\n" : "");
    page.append(values ? "" : "| PortCls | Java | Proof | Note |\n|---|---|---|---|\n");
    for (CoverageRow row : group.rows()) {
      if (values) {
        row(row.name(), code(row.value()), java(row), proofs(row), row.note());
      } else {
        row(row.name(), java(row), proofs(row), row.note());
      }
    }
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String java(CoverageRow row) {
    return JavaElement.find(row.element())
        .map(e -> "[`" + e.shortName() + "`](" + API + e.sourceFile() + ")")
        .orElse("-");
  }

  private String proofs(CoverageRow row) {
    return row.proofs().stream().map(this::proof).collect(Collectors.joining(", "));
  }

  private String proof(String proof) {
    if (proof.equals(CoverageRow.VALUE_IS_COMPARED) || Character.isDigit(proof.charAt(0))) {
      return proof;
    }
    String name = proof.substring(proof.indexOf('#') + 1);
    return "[" + sentence(name) + "](../" + tests.find(proof).orElse("?") + ")";
  }

  /** Turns a test's name into words. */
  private static String sentence(String name) {
    return WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).replace("d mus", "DMus");
  }

  private void behaviours() {
    page.append(
        """

        ## Behaviours

        The rows of the conformance kit: **D** documented, **R** recommended where the sources are silent, **S** what
        the published sample does, asked of a component that claims it.

        | # | Weight | Behaviour | Contract tests | Claimed by |
        |---:|---|---|---|---|
        """);
    for (Behaviours.Row row : Behaviours.ROWS) {
      String about =
          BehaviourTests.of(row.number()).stream()
              .map(this::proof)
              .collect(Collectors.joining(", "));
      row(row.number(), row.weight(), row.sentence().replace("|", "\\|"), about, Claims.of(row));
    }
  }

  private void synthesis() {
    page.append(
        """

        ## Synthesis and DLS files

        Behaviours inside a synthesizer, where no contract test reaches: tests of ours hold them.

        | # | Weight | Behaviour | Tests |
        |---:|---|---|---|
        """);
    for (SynthesisRow row : SynthesisRow.ALL) {
      String held = row.tests().stream().map(this::proof).collect(Collectors.joining(", "));
      row(row.number(), row.weight(), row.sentence(), held);
    }
  }
}
