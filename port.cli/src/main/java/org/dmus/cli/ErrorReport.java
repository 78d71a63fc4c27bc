package org.dmus.cli;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints failures: one line, one hint, no stack trace without {@code --debug}. */
final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int MAX_SUGGESTIONS = 3;

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
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String hint = suggestion(e);
    String help = hint.isEmpty() ? command + " --help" : hint;
    String what = command.replaceFirst("^dmus ?", "");
    String message = what.isEmpty() ? "usage" : what;
    return print(new CommandFailure(ExitCode.USAGE, message, e.getMessage(), help), false).value();
  }

  private static String suggestion(ParameterException e) {
    List<String> close =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    List<String> few = close.subList(0, Math.min(MAX_SUGGESTIONS, close.size()));
    return few.isEmpty() ? "" : "did you mean " + String.join(" or ", few) + "?";
  }
}
