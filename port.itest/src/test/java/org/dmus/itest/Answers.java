package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What the doctor says of a fault, and what the documentation says he says. */
final class Answers {
  private static final Path DOCUMENT = Path.of("..", "docs", "hot-deploy.md");
  private static final int MOST_LINES = 3;
  private static final int WIDEST_LINE = 240;

  private final Doctor doctor;

  Answers(BundleContext context) throws InterruptedException {
    doctor = new Registry(context).await(Doctor.class, "");
  }

  Doctor doctor() {
    return doctor;
  }

  /** The first finding, of everything and of the bundle, which must be the same. */
  Finding first(Bundle... bundles) {
    List<Finding> all = doctor.examine();
    assertThat(all).as("findings").isNotEmpty();
    for (Bundle bundle : bundles) {
      List<Finding> its = doctor.examine(bundle.getBundleId());
      assertThat(its).as(bundle.toString()).isNotEmpty();
      assertThat(its.get(0)).isEqualTo(all.get(0));
    }
    return all.get(0);
  }

  /** Checks that an answer is short, and has a cure. */
  static void assertForm(Finding answer) {
    assertThat(answer.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(answer.lines()).allMatch(line -> line.length() <= WIDEST_LINE, "not too wide");
    assertThat(answer.cure()).as("cure").isNotBlank();
  }

  /** Checks the form of an answer, and that the documentation has it under the fault's name. */
  static void assertDocumented(String fault, Finding answer) throws IOException {
    assertForm(answer);
    String entry = "**" + fault + "**\n\n```\n" + withoutNumbers(answer.toString()) + "\n```\n";
    assertThat(Files.readString(DOCUMENT)).contains(entry);
  }

  /** Bundle ids and temporary files are another each time. */
  private static String withoutNumbers(String text) {
    return text.replaceAll("\\b(start|stop|uninstall) \\d+", "$1 N")
        .replaceAll("/\\S*/(?=[\\w-]+\\.device)", "/home/me/")
        .replaceAll("Linux \\w+", "Linux amd64")
        .replaceAll("Java 1\\d|Java 2\\d", "Java 17");
  }
}
