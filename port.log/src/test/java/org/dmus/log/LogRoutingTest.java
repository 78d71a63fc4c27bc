package org.dmus.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.log.LogLevel;

class LogRoutingTest {
  @TempDir Path folder;
  private LogRouting routing;

  @BeforeEach
  void open() throws IOException {
    routing =
        new LogRouting(List.of(file("dmus.log"), file("deploy.log")), new LogLine(ZoneOffset.UTC));
  }

  private NamedFile file(String name) throws IOException {
    Path path = folder.resolve(name);
    return new NamedFile(path, new RollingFile(path, trouble -> {}));
  }

  @AfterEach
  void close() {
    routing.close();
  }

  @Test
  void aLineHasTimeLevelBundleAndMessage() throws IOException {
    write("org.dmus.port", LogLevel.WARN, "queue is full");
    assertThat(lines("dmus.log")).containsExactly("1970-01-01T00:00:00.000Z WARN  - queue is full");
  }

  @Test
  void deploymentsHaveAFileOfTheirOwn() throws IOException {
    write("org.dmus.deploy", LogLevel.INFO, "a.jar: running");
    write("org.dmus.deploy.Folder", LogLevel.INFO, "b.jar: running");
    write("org.dmus.deployer", LogLevel.INFO, "somebody else");
    assertThat(lines("deploy.log")).hasSize(2);
    assertThat(lines("dmus.log")).hasSize(1);
  }

  @Test
  void aStateOfABundleIsALineAndItsStationsAreNot() throws IOException {
    for (String event : List.of("RESOLVED", "STARTING", "STARTED", "STOPPING", "STOPPED")) {
      write("Events.Bundle.a", LogLevel.INFO, "BundleEvent " + event);
    }
    write("Events.Service.a", LogLevel.INFO, "ServiceEvent REGISTERED");
    write("Events.Framework.a", LogLevel.ERROR, "FrameworkEvent ERROR");
    assertThat(lines("dmus.log")).hasSize(3);
  }

  @Test
  void aMessageOfTwoLinesIsOneAndCannotForgeAnother() throws IOException {
    write("x", LogLevel.INFO, "one\n1970-01-01 ERROR \u001b[31mtwo");
    assertThat(lines("dmus.log"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("one; 1970-01-01 ERROR ?[31mtwo");
  }

  @Test
  void anExceptionComesWithItsStackSetIn() throws IOException {
    routing.write(new FakeEntry("x", LogLevel.ERROR, "failed", new IOException("no disk")));
    List<String> lines = lines("dmus.log");
    assertThat(lines.get(1)).isEqualTo(" java.io.IOException: no disk");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith(" "));
  }

  @Test
  void whatAUserCanMendIsOneLineWithTheReason() throws IOException {
    Exception why = new IllegalArgumentException("bad line", new IOException());
    routing.write(new FakeEntry("x", LogLevel.WARN, "Failed to read a.cfg", why));
    Exception wrapped = new IOException(why.toString());
    routing.write(new FakeEntry("x", LogLevel.WARN, "Failed to read b.cfg", wrapped));
    assertThat(lines("dmus.log"))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("Failed to read a.cfg: bad line"),
            line -> assertThat(line).endsWith("Failed to read b.cfg: bad line"));
  }

  private void write(String logger, LogLevel level, String message) {
    routing.write(new FakeEntry(logger, level, message, null));
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + ".0"));
  }
}
