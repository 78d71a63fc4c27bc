package org.dmus.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import org.dmus.doctor.SupportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus report}. */
@Command(
    name = "report",
    description = {
      "Writes a zip for whoever is to find a fault.",
      "It has versions, bundles, ports, settings, findings, the last lines of the log;",
      "no music. Secrets are masked."
    },
    footer = {"", "Example: dmus report fault.zip"})
final class ReportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = ".",
      description = "File to write, or a folder (default: the current one).")
  private String target;

  @Mixin private CommonOptions common;

  ReportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    SupportReport report = context.services().require(SupportReport.class, "org.dmus.port.doctor");
    try {
      SupportReport.Written done = report.write(context.directory().resolve(target).normalize());
      context.terminal().out().println(done.file());
      done.incomplete().forEach(this::warn);
      return ExitCode.OK.value();
    } catch (FileAlreadyExistsException e) {
      String hint = "name another file";
      throw new CommandFailure(ExitCode.FAILURE, target, "it is there already", hint, e);
    } catch (FileSystemException e) {
      CommandFailure failure = FailureTranslation.translate(e);
      String hint = "name a file in a folder that you may write";
      throw new CommandFailure(failure.exitCode(), target, e.getReason(), hint, e);
    } catch (IOException e) {
      Sentence why = new Sentence(target, e.getMessage(), "");
      throw why.cured().failure(ExitCode.FAILURE, e);
    }
  }

  private void warn(String section) {
    new ErrorReport(context.terminal().err()).warn(section, "this section is not complete");
  }
}
