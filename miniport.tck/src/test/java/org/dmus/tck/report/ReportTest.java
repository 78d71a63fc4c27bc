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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TextReport(report, false).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("allocator hygiene       1 passed, 1 FAILED, 1 not claimed")
        .contains("FAILED every event of a chain comes back")
        .contains("seen: expected: <0> & \"none\" but was: 3")
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
    assertThat(failure.getAttribute("message")).isEqualTo("expected: <0> & \"none\" but was: 3");
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
}
