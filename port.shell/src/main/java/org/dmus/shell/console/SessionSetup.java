package org.dmus.shell.console;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.dmus.shell.Inventory;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.Running;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives every session, with its first command, what it lacks. */
@Component
public final class SessionSetup implements CommandSessionListener {
  private static final String TAUGHT = ".dmus.taught";

  private final CommandIndex index;
  private final Candidates candidates;

  /**
   * Called by Declarative Services.
   *
   * @param index knows the commands
   * @param inventory knows the ports
   */
  @Activate
  public SessionSetup(@Reference CommandIndex index, @Reference Inventory inventory) {
    this.index = index;
    this.candidates = new Candidates(index, inventory);
  }

  @Override
  public void beforeExecute(CommandSession session, CharSequence command) {
    if (session.get(UnknownCommand.VARIABLE) == null) {
      session.put(UnknownCommand.VARIABLE, new UnknownCommand());
    }
    if (session.get(LineEditor.COMPLETIONS) != null) {
      edit(session);
    }
  }

  private void edit(CommandSession session) {
    if (session.get(TAUGHT) == null) {
      session.put(TAUGHT, true);
      session.put(Running.VARIABLE, new Running());
      session.put(Candidates.VARIABLE, candidates);
      LineEditor.teach(session, index);
    }
    LineEditor.handleInterrupts(session, (Running) session.get(Running.VARIABLE));
  }

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Object result) {}
}
