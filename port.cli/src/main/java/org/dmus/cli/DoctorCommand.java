package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dmus doctor}. */
@Command(
    name = "doctor",
    description = {
      "Says what does not run, why, and what helps; exit code 9 when something does not.",
      "Looks at what this installation starts; for a DMus that runs, ask its console."
    })
final class DoctorCommand implements Callable<Integer> {
  private final CommandContext context;
  @Mixin private CommonOptions common;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  DoctorCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Finding> findings =
        context.services().require(Doctor.class, "org.dmus.port.doctor").examine();
    FindingText.print(findings, json, context.terminal().out());
    boolean broken = findings.stream().anyMatch(Finding::isError);
    return (broken ? ExitCode.VERIFICATION : ExitCode.OK).value();
  }
}
