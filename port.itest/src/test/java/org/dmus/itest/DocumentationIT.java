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
  private static final Pattern COMMAND = Pattern.compile("^(\\./dmus|keytool|jarsigner|mkfifo) ");
  private static final String OF_CONSOLE_PAGE_IT = "docs/console.md";
  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^<!-- from (\\S+) -->\\n```java\\n(.*?)^```$");

  private static final Path ROOT = ShownBlock.ROOT;

  @TempDir private static Path workFolder;

  /**
   * The commands of a document one after the other, in a folder of its own; two documents at a
   * time.
   */
  @TestFactory
  Stream<DynamicTest> everyCommandOfTheDocumentationWorks() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<NotRun> exceptions = NotRun.all();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    for (Path document : ShownBlock.pages()) {
      Path folder = folder();
      List<DocumentedCommand> commands =
          ShownBlock.of(document).stream()
              .flatMap(block -> scripts(block, exceptions))
              .map(script -> new DocumentedCommand(script, folder))
              .toList();
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

  private static Stream<String> scripts(ShownBlock block, List<NotRun> exceptions) {
    List<String> run = run(block, exceptions);
    boolean isSession = block.kind().equals("console") && !run.isEmpty();
    boolean isOfOthers = block.page().equals(OF_CONSOLE_PAGE_IT);
    return isOfOthers ? Stream.of() : isSession ? Stream.of(block.asScript()) : run.stream();
  }

  /** What of a block is run, here or by {@link ConsolePageIT}; of a session all, or nothing. */
  static List<String> run(ShownBlock block, List<NotRun> exceptions) {
    List<String> commands =
        block.commands().stream()
            .filter(c -> exceptions.stream().noneMatch(row -> row.isAbout(block.page(), c)))
            .toList();
    return switch (block.kind()) {
      case "sh" -> commands.stream().filter(COMMAND.asPredicate()).toList();
      case "console" -> commands.size() == block.commands().size() ? commands : List.of();
      default -> List.of();
    };
  }

  @TestFactory
  Stream<DynamicTest> everySnippetOfTheDocumentationIsInItsSource() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : ShownBlock.pages()) {
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
