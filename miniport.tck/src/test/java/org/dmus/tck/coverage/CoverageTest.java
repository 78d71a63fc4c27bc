package org.dmus.tck.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.Behaviours;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = REPOSITORY.resolve("docs/portcls-coverage.md");
  private static final String WRITE = "coverage.write";

  private final List<CoverageGroup> groups = CoverageGroup.all();
  private final List<CoverageRow> rows =
      groups.stream().flatMap(group -> group.rows().stream()).toList();
  private final TestSources tests = new TestSources(REPOSITORY);

  private void assertNone(Predicate<CoverageRow> bad) {
    assertThat(rows).filteredOn(bad).extracting(CoverageRow::name).isEmpty();
  }

  @Test
  void everyRowHasAJavaElementOrSaysWhyNot() {
    assertNone(row -> !row.hasCounterpart() && !row.note().startsWith("no counterpart: "));
  }

  @Test
  void everyJavaElementExists() {
    assertNone(row -> row.hasCounterpart() && JavaElement.find(row.element()).isEmpty());
  }

  @Test
  void everyJavaElementHasAProof() {
    assertNone(row -> row.hasCounterpart() && row.proofs().isEmpty());
  }

  @Test
  void everyTestExists() {
    assertThat(rows.stream().flatMap(row -> row.tests().stream()).distinct())
        .filteredOn(test -> tests.find(test).isEmpty())
        .isEmpty();
  }

  @Test
  void everyBehaviourOfSynthesisHasTestsThatExist() {
    assertThat(SynthesisRow.ALL)
        .extracting(SynthesisRow::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(113, 130).boxed().toList());
    assertThat(SynthesisRow.ALL.stream().flatMap(row -> row.tests().stream()))
        .filteredOn(test -> tests.find(test).isEmpty())
        .isEmpty();
  }

  @Test
  void everyBehaviourThatIsAProofHasATest() {
    assertThat(rows.stream().flatMap(row -> row.behaviours().stream()).distinct())
        .filteredOn(number -> BehaviourTests.of(number).isEmpty())
        .isEmpty();
  }

  @Test
  void everyValueIsThatOfTheHeaders() {
    assertThat(rows).filteredOn(CoverageRow::isCompared).hasSizeGreaterThan(150);
    assertNone(
        row ->
            row.isCompared()
                && !JavaElement.find(row.element()).orElseThrow().hasValue(row.value()));
  }

  @Test
  void theStatusesAreOfTheirClass() {
    assertThat(NtStatus.values())
        .allMatch(status -> status.isSuccess() == (status.value() >>> 31 == 0));
  }

  @Test
  void theServiceMethodOfADMusMiniportHasABody() throws NoSuchMethodException {
    assertThat(IMiniportDMus.class.getMethod("service").isDefault()).isTrue();
  }

  @Test
  void everyThreadTagOfTheContractIsThere() throws IOException {
    String api = Files.readString(REPOSITORY.resolve(source("portcls/package-info")));
    assertThat(api).contains("[control]", "[engine]", "[any]");
  }

  private static String source(String name) {
    return "port.api/src/main/java/org/dmus/" + name + ".java";
  }

  @Test
  void nothingOfTheInterfacesIsMissing() {
    assertThat(Interfaces.ALL.stream().flatMap(CoverageTest::methods))
        .filteredOn(method -> !elements().contains(method))
        .isEmpty();
  }

  private static Stream<String> methods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(method -> Interfaces.name(type) + "#" + method.getName());
  }

  @Test
  void noConstantOfTheHeadersIsMissing() {
    assertThat(Interfaces.CONSTANTS.stream().flatMap(CoverageTest::constants))
        .filteredOn(constant -> !elements().contains(constant))
        .isEmpty();
  }

  private static Stream<String> constants(Class<?> type) {
    return Stream.of(type.getFields()).map(field -> Interfaces.name(type) + "#" + field.getName());
  }

  private Set<String> elements() {
    return rows.stream().map(CoverageRow::element).collect(Collectors.toSet());
  }

  @Test
  void everyDocumentedAndEveryRecommendedBehaviourHasAContractTest() {
    assertThat(Behaviours.ROWS)
        .filteredOn(row -> !row.weight().equals("S"))
        .filteredOn(row -> BehaviourTests.of(row.number()).isEmpty())
        .isEmpty();
  }

  @Test
  void everyBehaviourThatIsClaimedHasAContractTest() {
    assertThat(Behaviours.ROWS)
        .filteredOn(row -> !Claims.by(row.number()).isEmpty())
        .filteredOn(row -> BehaviourTests.of(row.number()).isEmpty())
        .isEmpty();
  }

  @Test
  void everyContractTestIsAboutABehaviourThatExists() {
    assertThat(BehaviourTests.numbers())
        .isSubsetOf(Behaviours.ROWS.stream().map(Behaviours.Row::number).toList());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String text = new CoveragePage(groups, tests).text();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "docs/portcls-coverage.md; write it with:"
                + " mvn -pl miniport.tck -am test -Dtest=CoverageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dcoverage.write=true")
        .isEqualTo(text);
  }
}
