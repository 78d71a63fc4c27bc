package org.dmus.cli;

import java.util.function.Consumer;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;

/**
 * Makes a console that of DMus, as soon as Gogo's own profile has run, which sets the same
 * variables: its commands go before those of the same name, among them {@code felix:stop}.
 */
final class ConsoleGreeting implements CommandSessionListener {
  private final Consumer<CommandSession> ready;

  /** Where a command without a scope is looked for. */
  static final String SCOPE = "dmus:gogo:*";

  private static final String SCOPE_VARIABLE = "SCOPE";
  private static final String WELCOME =
      "DMus console; try: ports, play -o null synth SONG, pins, stop, help, exit";

  /**
   * Greets.
   *
   * @param ready hears of the session whose prompt comes next
   */
  ConsoleGreeting(Consumer<CommandSession> ready) {
    this.ready = ready;
  }

  @Override
  public void beforeExecute(CommandSession session, CharSequence command) {}

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Exception exception) {}

  @Override
  public void afterExecute(CommandSession session, CharSequence command, Object result) {
    if ("gogo:*".equals(session.get(SCOPE_VARIABLE)) && session.get(".dmus") == null) {
      session.put(".dmus", true);
      session.put(SCOPE_VARIABLE, SCOPE);
      session.put("prompt", "dmus> ");
      session.getConsole().println(WELCOME);
      ready.accept(session);
    }
  }
}
