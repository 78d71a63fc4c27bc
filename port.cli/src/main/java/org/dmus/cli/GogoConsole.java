package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.apache.felix.service.command.Converter;

/** The Gogo console: starts its bundles when somebody wants it. */
final class GogoConsole {
  private static final String RUNTIME = "org.apache.felix.gogo.runtime";
  private static final String COMMANDS = "org.apache.felix.gogo.command";
  private static final String PLAIN = "org.apache.felix.gogo.shell";
  private static final String JLINE = "org.apache.felix.gogo.jline";
  private static final String ARGUMENTS = "gosh.args";
  private static final String HISTORY = "history";

  /** System property: the line editor also without a terminal, for the archive of its classes. */
  private static final String LINE_EDITOR = "dmus.line.editor";

  private final CommandContext context;

  GogoConsole(CommandContext context) {
    this.context = context;
  }

  /** Hands the terminal to the console until the user leaves it; returns the exit code. */
  int interact() {
    Framework framework = context.services().framework();
    ConsoleCommands commands = new ConsoleCommands(framework);
    framework.register(CommandSessionListener.class, new ConsoleGreeting(this::ready), Map.of());
    framework.register(
        ConsoleCommands.class,
        commands,
        Map.of(
            CommandProcessor.COMMAND_SCOPE,
            "dmus",
            CommandProcessor.COMMAND_FUNCTION,
            ConsoleCommands.FUNCTIONS));
    if (context.terminal().inIsTerminal() || Boolean.getBoolean(LINE_EDITOR)) {
      System.setProperty(ARGUMENTS, "--nohistory"); // of the user's home; ours has its own
      start(List.of(JLINE, PLAIN));
    } else {
      start(List.of(PLAIN, JLINE));
    }
    Companions.start(framework); // the prompt does not wait for them
    try {
      framework.awaitStop();
    } catch (InterruptedException exit) {
      // Leaving the console by "exit" ends the process: that is no failure of the command.
      Thread.currentThread().interrupt();
    }
    return commands.code();
  }

  private void ready(CommandSession session) {
    String data = context.services().framework().property("dmus.data");
    if (session.get(".reader") != null && !data.isEmpty()) {
      try {
        ConsoleHistory.keep(session, Path.of(data, HISTORY));
      } catch (IOException e) {
        new ErrorReport(context.terminal().err()).warn("history", e.toString());
      }
    }
    new StartUp(context.services()).reached("prompt");
  }

  /**
   * Runs commands one after another in one session, and prints their results; the first that fails
   * ends it. Not {@code gosh -c}: it prints no results, and hangs after an error.
   */
  void runAll(List<String> commands) {
    System.setProperty(ARGUMENTS, "--nointeractive --noshutdown");
    start(List.of(PLAIN, JLINE));
    CommandProcessor processor = context.services().require(CommandProcessor.class, RUNTIME);
    Terminal terminal = context.terminal();
    try (CommandSession session =
        processor.createSession(terminal.in(), terminal.out(), terminal.err())) {
      session.put("SCOPE", ConsoleGreeting.SCOPE);
      commands.forEach(command -> run(session, command));
    }
  }

  private void start(List<String> shells) {
    Services services = context.services();
    services.framework().start(RUNTIME);
    services.framework().start(COMMANDS);
    if (shells.stream().noneMatch(services.framework()::start)) {
      throw new CommandFailure(
          ExitCode.FAILURE, "shell", "no Gogo shell is installed", "install " + shells.get(0));
    }
  }

  private void run(CommandSession session, String command) {
    try {
      Object result = session.execute(command);
      print(session, result);
    } catch (Exception e) {
      throw FailureTranslation.ofConsole(e);
    }
  }

  /** A Boolean is how grep and the like tell their exit status, not a result. */
  private void print(CommandSession session, Object result) {
    if (result == null || result instanceof Boolean) {
      return;
    }
    String text = session.format(result, Converter.INSPECT).toString();
    if (!text.isEmpty()) {
      context.terminal().out().println(text);
    }
  }
}
