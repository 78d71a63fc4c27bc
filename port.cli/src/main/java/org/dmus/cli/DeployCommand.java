package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus deploy}. */
@Command(
    name = "deploy",
    description = {
      "Copies bundles into the deploy folder, and tells whether they run.",
      "They are tried in this process; a DMus that runs takes them by itself."
    },
    footer = {"", "Example: dmus deploy my-miniport.jar"})
final class DeployCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(arity = "1..*", paramLabel = "JAR", description = "Bundles.")
  private List<String> jars;

  @Mixin private CommonOptions common;

  DeployCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    DeployFolder folder = DeployFolder.of(context);
    return new Batch(context, common.debug()).run(jars, folder::deploy).value();
  }
}
