package org.dmus.shell.console;

import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.dmus.shell.Inventory;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.Running;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Gives every session, with its first command, what it lacks. */
@Component
public final class SessionSetup implements CommandSessionListener {
  private static final String TAUGHT = ".dmus.taught";

  private final CommandIndex index;
  private final Candidates candidates;
  private final UnknownCommand unknown;

  /**
   * Called by Declarative Services.
   *
   * @param index knows the commands
   * @param inventory knows the ports; null while the port driver is away
   * @param context knows which bundles run
   */
  @Activate
  public SessionSetup(
      @Reference CommandIndex index,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Inventory inventory,
      BundleContext context) {
    this.index = index;
    this.candidates = new Candidates(index, inventory);
    this.unknown = new UnknownCommand(index, context);
  }

  @Override
  public void beforeExecute(CommandSession session, CharSequence command) {
    session.put(UnknownCommand.VARIABLE, unknown);
    if (session.get(LineEditor.COMPLETIONS) != null) {
      edit(session);
    }
  }

  private void edit(CommandSession session) {
    if (session.get(Running.VARIABLE) == null) {
      session.put(Running.VARIABLE, new Running());
    }
    session.put(Candidates.VARIABLE, candidates); // of the port driver of now
    Set<String> commands = Set.copyOf(UnknownCommand.commands(session));
    if (!commands.equals(session.get(TAUGHT))) {
      session.put(TAUGHT, commands);
      LineEditor.teach(session, index);
    }
    LineEditor.handleInterrupts(session, (Running) session.get(Running.VARIABLE));
  }

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Object result) {}
}
