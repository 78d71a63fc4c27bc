package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every {@code dmus} command of the documentation, and looks for every snippet in its source.
 */
class DocumentationIT {
  private static final long TIMEOUT_SECONDS = 120;
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^<!-- from (\\S+) -->\\n```java\\n(.*?)^```$");

  private static final Path ROOT = root();

  @TempDir private static Path workFolder;

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("dmus"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> all = new ArrayList<>(docs.filter(p -> p.toString().endsWith(".md")).toList());
      all.add(ROOT.resolve("README.md"));
      all.add(ROOT.resolve("demo").resolve("README.md"));
      return all;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandOfTheDocumentationWorks() throws IOException {
    for (String name : List.of("dmus", "demo", "miniport.example")) {
      Files.createSymbolicLink(workFolder.resolve(name), ROOT.resolve(name));
    }
    List<String> commands = new ArrayList<>();
    for (Path document : documents()) {
      Matcher block = SHELL.matcher(Files.readString(document));
      while (block.find()) {
        block.group(1).lines().filter(line -> line.startsWith("./dmus")).forEach(commands::add);
      }
    }
    assertThat(commands).hasSizeGreaterThan(5);
    return commands.stream().map(c -> DynamicTest.dynamicTest(c, () -> assertWorks(c)));
  }

  private static void assertWorks(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(workFolder, "output", ".txt");
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .directory(workFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("%s ends", command).isTrue();
    assertThat(process.exitValue()).as("exit code; output: %s", Files.readString(output)).isZero();
  }

  @TestFactory
  Stream<DynamicTest> everySnippetOfTheDocumentationIsInItsSource() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : documents()) {
      Matcher snippet = SNIPPET.matcher(Files.readString(document));
      while (snippet.find()) {
        String text = snippet.group(2);
        Path source = ROOT.resolve(snippet.group(1));
        tests.add(
            DynamicTest.dynamicTest(
                document.getFileName() + " shows " + source.getFileName(),
                () -> assertThat(Files.readString(source)).contains(text)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }
}
