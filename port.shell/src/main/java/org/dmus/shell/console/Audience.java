package org.dmus.shell.console;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.felix.service.command.CommandSession;
import org.dmus.shell.log.LogCommands;

/**
 * The sessions in which somebody sits at a prompt. Gogo tells of no end of a session: those that
 * nobody holds go. Safe from any thread.
 */
final class Audience {
  /** Set by the greeting of {@code dmus shell}, which a session that runs a script never gets. */
  private static final String GREETED = ".dmus";

  private final Set<CommandSession> sessions =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  void join(CommandSession session) {
    sessions.add(session);
  }

  /** Shows a line to all who do not see it anyway. */
  void tell(String line) {
    for (CommandSession session : sessions.toArray(CommandSession[]::new)) {
      if (session.get(GREETED) != null && session.get(LogCommands.FOLLOWING) == null) {
        show(session, line);
      }
    }
  }

  private static void show(CommandSession session, String line) {
    if (session.get(LineEditor.READER) == null) {
      session.getConsole().println(line);
    } else {
      LineEditor.printAbove(session, line);
    }
  }
}
