package org.dmus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code dmus serve}. */
@Command(
    name = "serve",
    description = {
      "Runs the ports without a console until Ctrl-C or SIGTERM.",
      "Jars in the deploy folder and files in conf/ take effect while it runs; nothing listens."
    },
    footer = {"", "Example: dmus serve --data /var/lib/dmus"})
final class ServeCommand implements Callable<Integer> {
  private final CommandContext context;
  @Mixin private CommonOptions common;

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Framework framework = context.services().framework();
    Companions.start(framework);
    new StartUp(context.services()).reached("serving");
    context.terminal().err().println(line(framework));
    try {
      framework.awaitStop();
    } catch (InterruptedException asked) {
      // How a server ends that is asked to: that is no failure of the command.
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK.value();
  }

  private static String line(Framework framework) {
    return "dmus: serving; jars go to %s, the log is %s; Ctrl-C ends"
        .formatted(framework.property("dmus.deploy.dir"), framework.property("dmus.log.dir"));
  }
}
