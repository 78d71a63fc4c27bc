package org.dmus.shell.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.CommandPage;
import org.dmus.shell.gogo.CommandRegistrar;
import org.dmus.shell.gogo.Running;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/**
 * Tells the line editor of gogo.jline what our commands take: what {@code complete} would do, a
 * line at a time. Loaded only where there is JLine.
 */
final class LineEditor {
  /** Variable of a session, there when it has a line editor. */
  static final String COMPLETIONS = ".completions";

  /** Variable of a session, there while it reads lines with an editor. */
  static final String READER = ".reader";

  private static final String TERMINAL = ".terminal";

  private LineEditor() {}

  /**
   * Lets Ctrl-C end our commands by themselves, with their result; others as Gogo does. Each line
   * anew, for Gogo sets its own handler when it begins to read.
   */
  static void handleInterrupts(CommandSession session, Running running) {
    if (session.get(TERMINAL) instanceof Terminal terminal) {
      Terminal.SignalHandler before =
          terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_DFL);
      terminal.handle(
          Terminal.Signal.INT,
          before instanceof Interrupt ? before : new Interrupt(running, before));
    }
  }

  /** Prints a line above the one that is typed now, which stays whole. */
  static void printAbove(CommandSession session, String line) {
    if (session.get(READER) instanceof LineReader reader) {
      reader.printAbove(line);
    }
  }

  private record Interrupt(Running running, Terminal.SignalHandler gogo)
      implements Terminal.SignalHandler {
    @Override
    public void handle(Terminal.Signal signal) {
      if (!running.interrupt()) {
        gogo.handle(signal);
      }
    }
  }

  /**
   * Puts the completions of all commands into a session. For {@code help} the editor asks those of
   * {@code gogo:help}: it takes the last scope that has a command, where a session takes the first.
   */
  @SuppressWarnings("unchecked")
  static void teach(CommandSession session, CommandIndex index) {
    Set<String> all = UnknownCommand.commands(session);
    Map<String, List<CompletionData>> completions =
        (Map<String, List<CompletionData>>) session.get(COMPLETIONS);
    for (String name : index.names()) {
      index
          .page(name)
          .ifPresent(
              page -> {
                completions.put(CommandRegistrar.SCOPE + ":" + name, completions(page));
                all.stream()
                    .filter(each -> each.endsWith(":" + name))
                    .forEach(each -> completions.putIfAbsent(each, completions(page)));
              });
    }
  }

  private static List<CompletionData> completions(CommandPage page) {
    List<CompletionData> all = new ArrayList<>();
    all.add(new CompletionData(null, page.summary(), null, null));
    page.options()
        .forEach(
            (names, what) ->
                all.add(new CompletionData(Arrays.asList(names.split(", ")), what, null, null)));
    all.add(new CompletionData(null, null, Candidates.CALL, null));
    return all;
  }
}
