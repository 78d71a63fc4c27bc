package org.dmus.shell.gogo;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.dmus.shell.FakePorts;
import org.dmus.shell.live.Inventories;

/** Sessions of the real command processor, with commands as their component registers them. */
public final class GogoSession {
  private GogoSession() {}

  /** Opens a session that knows some commands, and converts what they return. */
  public static CommandSession of(FakePorts ports, Commands... all) {
    CommandProcessorImpl gogo = new CommandProcessorImpl(null);
    for (Commands commands : all) {
      for (String name : commands.functions()) {
        gogo.addCommand(CommandRegistrar.SCOPE, commands.named(name, ports), name);
      }
    }
    gogo.addConverter(new RecordConverter(Inventories.of(ports)));
    OutputStream nowhere = OutputStream.nullOutputStream();
    return gogo.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
  }

  /** What a user sees of a command. */
  public static String shown(CommandSession session, String command) throws Exception {
    return session.format(session.execute(command), Converter.INSPECT).toString();
  }
}
