package org.dmus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.doctor.Finding.Severity;
import org.junit.jupiter.api.Test;

/** How a finding is printed. */
class FindingTest {

  @Test
  void anErrorSaysWhatDoesNotRunAndWhyAndTheCureBelow() {
    Finding finding = new Finding(Severity.ERROR, "org.x.foo", "package p is missing", "deploy q");
    assertThat(finding)
        .hasToString("org.x.foo does not run: package p is missing\n  cure: deploy q");
  }

  @Test
  void whatRunsIsNotSaidNotToAndWithoutCureThereIsOneLine() {
    Finding finding = new Finding(Severity.WARNING, "conf/a.cfg", "nobody reads it", "");
    assertThat(finding.lines()).containsExactly("conf/a.cfg: nobody reads it");
  }

  @Test
  void lineBreaksOfAMessageDoNotMakeLines() {
    Finding finding = new Finding(Severity.ERROR, "a\n", "b\r\n  c", "d\n\n\te");
    assertThat(finding.lines()).containsExactly("a does not run: b c", "  cure: d e");
  }
}
