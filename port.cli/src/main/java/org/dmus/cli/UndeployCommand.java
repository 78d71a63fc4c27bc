package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus undeploy}. */
@Command(
    name = "undeploy",
    description = {
      "Takes bundles out of the deploy folder.",
      "A DMus that runs uninstalls them by itself."
    },
    footer = {"", "Example: dmus undeploy my-miniport.jar"})
final class UndeployCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "Symbolic names, or file names.")
  private List<String> names;

  @Mixin private CommonOptions common;

  UndeployCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    DeployFolder folder = DeployFolder.of(context);
    return new Batch(context, common.debug()).run(names, folder::undeploy).value();
  }
}
