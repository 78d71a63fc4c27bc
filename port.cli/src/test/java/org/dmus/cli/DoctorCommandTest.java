package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.SupportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path directory;

  /** A doctor who finds the same everywhere. */
  private record Findings(List<Finding> examine) implements Doctor {
    @Override
    public List<Finding> examine(long bundleId) {
      return examine;
    }
  }

  private Desk desk(Finding... findings) {
    return new Desk(directory).with(Doctor.class, new Findings(List.of(findings)));
  }

  @Test
  void whereAllIsWellThatIsSaid() {
    Desk desk = desk();
    assertThat(desk.run("doctor")).isZero();
    assertThat(desk.screen.out().lines()).containsExactly("all is well");
  }

  @Test
  void whatDoesNotRunIsAFailedVerification() {
    Desk desk = desk(new Finding(Finding.Severity.ERROR, "trace", "no such package", "add it"));
    assertThat(desk.run("doctor")).isEqualTo(9);
    assertThat(desk.screen.out().lines())
        .containsExactly("trace does not run: no such package", "  cure: add it");
  }

  @Test
  void whatRunsAllTheSameIsNone() {
    Desk desk = desk(new Finding(Finding.Severity.WARNING, "trace", "is old", ""));
    assertThat(desk.run("doctor")).isZero();
  }

  @Test
  void whatIsWrongCanBeReadByPrograms() {
    Desk desk = desk(new Finding(Finding.Severity.ERROR, "trace", "no such package", "add it"));
    assertThat(desk.run("doctor", "--json")).isEqualTo(9);
    assertThat(desk.screen.out().strip())
        .isEqualTo(
            "[{\"severity\":\"error\",\"subject\":\"trace\",\"cause\":\"no such package\","
                + "\"cure\":\"add it\"}]");
    Desk healthy = desk();
    assertThat(healthy.run("doctor", "--json")).isZero();
    assertThat(healthy.screen.out().strip()).isEqualTo("[]");
  }

  @Test
  void aReportIsNamedAndItsGapsAreTold() {
    Desk desk = desk();
    desk.with(
        SupportReport.class,
        target ->
            new SupportReport.Written(
                target, 1, List.of("ports"), List.of("ports"), Duration.ZERO));
    assertThat(desk.run("report", "fault.zip")).isZero();
    assertThat(desk.screen.out().strip()).isEqualTo(directory.resolve("fault.zip").toString());
    assertThat(desk.screen.err()).contains("ports: this section is not complete");
  }

  @Test
  void aReportThatCannotBeWrittenSaysWhyAndWhatHelps() {
    Desk desk = desk();
    desk.with(
        SupportReport.class,
        target -> {
          throw new NoSuchFileException(target.toString(), null, "no such folder");
        });
    assertThat(desk.run("report", "no/fault.zip")).isEqualTo(1);
    assertThat(desk.screen.err().lines())
        .containsExactly(
            "dmus: no/fault.zip: no such folder",
            "hint: name a file in a folder that you may write");
  }

  @Test
  void aReportOverwritesNothing() throws IOException {
    Files.createFile(directory.resolve("fault.zip"));
    Desk desk = desk();
    desk.with(
        SupportReport.class,
        target -> {
          throw new FileAlreadyExistsException(target.toString());
        });
    assertThat(desk.run("report", "fault.zip")).isEqualTo(1);
    assertThat(desk.screen.err()).startsWith("dmus: fault.zip: it is there already");
  }
}
