package org.dmus.tck.sick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dmus.tck.report.Certification;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SickJarIT {
  private static final int MALFORMED = 4;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatCannotBeTestedIsSaidInALineWithItsCure(SickJarFault fault) throws IOException {
    Path jar = SickJar.make(folder.resolve("sick.jar"), fault.properties(), fault.component());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(OutputStream.nullOutputStream());
    assertThat(new Certification(out, err).run(jar.toString())).isEqualTo(MALFORMED);
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.contains(fault.why()))
        .anyMatch(line -> line.startsWith("hint: " + fault.cure()));
  }
}
