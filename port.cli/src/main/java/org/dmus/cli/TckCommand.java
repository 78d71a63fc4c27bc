package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus tck}. */
@Command(
    name = "tck",
    description = {
      "Runs the conformance kit against the jar of a miniport, and prints a report.",
      "The checks run in a process of their own, with the port of this installation.",
      "What the kit has to know beside the class id is in the jar:",
      "META-INF/dmus-tck.properties.",
      "Exit code 0: every check passed that applies; 9: one failed; 4: the jar cannot",
      "be tested, and the line says why."
    },
    footer = {"", "Example: dmus tck my-miniport.jar --html report.html"})
final class TckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(arity = "1", paramLabel = "JAR", description = "The jar to test.")
  private String jar;

  @Option(names = "--host", description = "The jar is a port, not a miniport.")
  private boolean host;

  @Option(names = "--xml", paramLabel = "FILE", description = "Write the report as JUnit XML.")
  private Optional<String> xml;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page.")
  private Optional<String> html;

  @Option(names = "--list", description = "List the checks, run none.")
  private boolean list;

  @Option(
      names = {"-t", "--timeout"},
      paramLabel = "S",
      defaultValue = "20",
      description = "Fail a check that takes longer, seconds (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name every check in the report.")
  private boolean verbose;

  @Mixin private CommonOptions common;

  TckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (seconds < 1) {
      String hint = "a check needs a second at least";
      throw new CommandFailure(ExitCode.USAGE, "--timeout", seconds + " is too short", hint);
    }
    Path file = context.path(jar).toAbsolutePath();
    if (!Files.exists(file)) {
      String hint = "name the jar of a bundle";
      throw new CommandFailure(ExitCode.INPUT_NOT_FOUND, jar, "no such file", hint);
    }
    Path home = Path.of(context.services().framework().property("dmus.home"));
    return new TckProcess(home, context.terminal()).run(arguments(file));
  }

  private List<String> arguments(Path file) {
    List<String> all = new ArrayList<>();
    if (host) {
      all.add("--host");
    }
    if (list) {
      all.add("--list");
    }
    if (verbose) {
      all.add("--verbose");
    }
    xml.ifPresent(name -> all.addAll(List.of("--xml", report(name))));
    html.ifPresent(name -> all.addAll(List.of("--html", report(name))));
    String progress = quiet ? "none" : context.terminal().errIsTerminal() ? "bar" : "lines";
    all.addAll(List.of("--progress", progress, "--limit", Integer.toString(seconds)));
    all.add(file.toString());
    return all;
  }

  /** Before the checks, not after a minute: whether a report can be written. */
  private String report(String name) {
    Path file = context.path(name).toAbsolutePath();
    if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
      String hint = "name a file in a folder that is there";
      throw new CommandFailure(ExitCode.USAGE, name, "no report can be written there", hint);
    }
    return file.toString();
  }
}
