package org.dmus.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dmus.tck.Area;
import org.dmus.tck.TckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportTest {
  private static final String FAILED = "OwnershipContract.everyEventOfAChainComesBack";
  private static final String SEEN = "expected: <0> & \"none\"\n but was: 3";

  private final Report report =
      new Report(
          "miniport <Tone> of org.example",
          List.of(
              result("LifeCycleContract.itLives", Optional.empty(), Optional.empty()),
              result(FAILED, Optional.of(new AssertionError(SEEN)), Optional.empty()),
              result("WaveSoundContract.itSounds", Optional.empty(), Optional.of("no wave pin"))));

  private static TckResult result(String test, Optional<Throwable> failure, Optional<String> not) {
    return new TckResult(test, Area.ALLOCATOR, failure, not, 1_500);
  }

  @Test
  void theTextSaysWhatWasSeenAndWhatWasNotAsked() {
    assertThat(text(report, false))
        .contains("allocator hygiene       1 passed, 1 FAILED, 1 not claimed")
        .contains("FAILED every event of a chain comes back")
        .contains("seen: 3 instead of <0> & \"none\"")
        .contains("1  no wave pin")
        .contains("NOT CERTIFIED: 1 of 2 checks passed");
  }

  @Test
  void theXmlIsWhatBuildServersRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.xml");
    new JunitXml(List.of(report)).write(file);
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("3 instead of <0> & \"none\"");
  }

  @Test
  void thePageIsWholeAndNeedsNothingElse(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.html");
    new HtmlReport(List.of(report)).write(file);
    assertThat(Files.readString(file))
        .contains("<h1>miniport &lt;Tone&gt; of org.example</h1>")
        .contains("not claimed: no wave pin")
        .doesNotContain("<script", "src=", "href=")
        .endsWith("</html>\n");
  }

  @Test
  void nothingAskedIsNoCertificate() {
    assertThat(new Report("nobody", List.of()).isCertified()).isFalse();
  }

  @Test
  void anExceptionIsMendedBeforeWhatTheCheckIsAbout() {
    Optional<Throwable> thrown = Optional.of(new IllegalStateException("boom"));
    assertThat(Report.cure(result(FAILED, thrown, Optional.empty())))
        .startsWith("mend the exception, then: walk event.next()");
    Optional<Throwable> failed = Optional.of(new AssertionError(SEEN));
    assertThat(Report.cure(result(FAILED, failed, Optional.empty())))
        .startsWith("walk event.next()");
  }

  @Test
  void anExceptionOfManyChecksIsToldOnce() {
    Throwable thrown = new IllegalStateException("boom");
    Report alike =
        new Report(
            "alike",
            List.of(
                result(FAILED, Optional.of(thrown), Optional.empty()),
                result("LifeCycleContract.itLives", Optional.of(thrown), Optional.empty()),
                result(
                    "LifeCycleContract.itDies",
                    Optional.of(new IllegalStateException("bang")),
                    Optional.empty())));
    assertThat(text(alike, false))
        .contains("3 FAILED", "boom", "bang", "and 1 more like this; --verbose names them")
        .containsOnlyOnce("seen: java.lang.IllegalStateException: boom")
        .doesNotContain("it lives");
    assertThat(text(alike, true)).contains("FAILED it lives, as above");
  }

  private static String text(Report report, boolean verbose) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TextReport(report, verbose).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatTheMiniportDoesNotClaimIsOneLine() {
    Optional<String> row43 = Optional.of("row 43, a wave stream is refused");
    Optional<String> row44 = Optional.of("row 44, a missing pool is refused");
    Report unclaimed =
        new Report(
            "it",
            List.of(
                result("LifeCycleContract.itLives", Optional.empty(), row43),
                result("LifeCycleContract.itDies", Optional.empty(), row44)));
    assertThat(text(unclaimed, false))
        .contains("2  what the published sample does")
        .doesNotContain("row 4");
    assertThat(text(unclaimed, true)).contains("1  row 43", "1  row 44");
  }
}
