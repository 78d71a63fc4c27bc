package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dmus shell}. */
@Command(
    name = "shell",
    description = "Opens the Felix console, or runs commands in it.",
    footer = {"", "Example: dmus shell -c dmus:ports -c \"dmus:info uart\""})
final class ShellCommand implements Callable<Integer> {
  private final CommandContext context;
  @Mixin private CommonOptions common;

  @Option(
      names = {"-c", "--command"},
      paramLabel = "COMMAND",
      description = "Run a command and print its result; may be repeated.")
  private List<String> commands = List.of();

  ShellCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    GogoConsole console = new GogoConsole(context);
    if (commands.isEmpty()) {
      return console.interact();
    }
    console.runAll(commands);
    return ExitCode.OK.value();
  }
}
