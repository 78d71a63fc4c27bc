package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the documentation that is {@code dmus} or a tool of the JDK, and looks for
 * every snippet in its source.
 */
class DocumentationIT {
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern COMMAND = Pattern.compile("^(\\./dmus|keytool|jarsigner) ");
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
    List<Path> all = new ArrayList<>();
    all.add(ROOT.resolve("README.md")); // the longest first
    all.add(ROOT.resolve("demo").resolve("README.md"));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(p -> p.toString().endsWith(".md")).forEach(all::add);
    }
    return all;
  }

  /**
   * The commands of a document one after the other, in a folder of its own; two documents at a
   * time.
   */
  @TestFactory
  Stream<DynamicTest> everyCommandOfTheDocumentationWorks() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    for (Path document : documents()) {
      Path folder = folder();
      List<DocumentedCommand> commands =
          commands(document).map(c -> new DocumentedCommand(c, folder)).toList();
      readers.submit(() -> commands.forEach(DocumentedCommand::run));
      commands.forEach(c -> tests.add(DynamicTest.dynamicTest(c.text(), c::assertWorked)));
    }
    readers.shutdown();
    assertThat(tests).hasSizeGreaterThan(5);
    return tests.stream();
  }

  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory(workFolder, "document");
    for (String link : List.of("dmus", "demo", "miniport.example")) {
      Files.createSymbolicLink(folder.resolve(link), ROOT.resolve(link));
    }
    return folder;
  }

  private static Stream<String> commands(Path document) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SHELL.matcher(Files.readString(document));
    while (block.find()) {
      block.group(1).lines().filter(COMMAND.asPredicate()).forEach(commands::add);
    }
    return commands.stream();
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
