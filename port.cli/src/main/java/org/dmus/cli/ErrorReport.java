package org.dmus.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints failures: one line, one hint, no stack trace without {@code --debug}. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int MAX_SUGGESTIONS = 3;
  private static final int LIKE = 2; // picocli suggests names that share two letters anywhere

  private final PrintStream err;

  ErrorReport(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    boolean debug = parsed.expandedArgs().contains("--debug");
    return print(FailureTranslation.translate(e), debug).value();
  }

  ExitCode print(CommandFailure failure, boolean debug) {
    err.println("dmus: " + oneLine(failure.getMessage()));
    if (!failure.hint().isEmpty()) {
      hint(failure.hint());
    }
    if (debug) {
      failure.printStackTrace(err);
    }
    return failure.exitCode();
  }

  /** Prints one line about something that went on all the same. */
  void warn(String what, String why) {
    warn(what + ": " + why);
  }

  /** Prints one line that names what it is about. */
  void warn(String sentence) {
    err.println("dmus: warning: " + oneLine(sentence));
  }

  /** Prints what the user can do about the line before. */
  void hint(String cure) {
    err.println("hint: " + oneLine(cure));
  }

  /** Names from files and messages from below may hold anything, also control sequences. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    return print(unknownCommand(e).orElseGet(() -> wrongUsage(e)), false).value();
  }

  /** A word where a command belongs: one of no command line, or one of the console. */
  private static Optional<CommandFailure> unknownCommand(ParameterException e) {
    boolean isRoot = e.getCommandLine().getParent() == null;
    if (!isRoot || !(e instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      return Optional.empty();
    }
    List<String> close =
        unmatched.getSuggestions().stream()
            .filter(name -> name.regionMatches(true, 0, word, 0, LIKE))
            .limit(MAX_SUGGESTIONS)
            .toList();
    String meant = close.isEmpty() ? "" : "did you mean " + String.join(" or ", close) + "? ";
    String hint = meant + "all commands: dmus --help; one of the console: dmus shell -c " + word;
    return Optional.of(new CommandFailure(ExitCode.USAGE, word, "no such command", hint));
  }

  private static CommandFailure wrongUsage(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String hint = suggestion(e);
    String help = hint.isEmpty() ? command + " --help" : hint;
    String what = command.replaceFirst("^dmus ?", "");
    String message = what.isEmpty() ? "usage" : what;
    return new CommandFailure(ExitCode.USAGE, message, e.getMessage(), help);
  }

  private static String suggestion(ParameterException e) {
    List<String> close =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    List<String> few = close.subList(0, Math.min(MAX_SUGGESTIONS, close.size()));
    return few.isEmpty() ? "" : "did you mean " + String.join(" or ", few) + "?";
  }
}
