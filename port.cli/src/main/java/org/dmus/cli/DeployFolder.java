package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;

/**
 * The deploy folder, as the command line works on it. Apart from the commands: their help is
 * printed where the bundle of the deploy folder is not there.
 */
final class DeployFolder {
  private final CommandContext context;
  private final Deployer deployer;

  private DeployFolder(CommandContext context, Deployer deployer) {
    this.context = context;
    this.deployer = deployer;
  }

  static DeployFolder of(CommandContext context) {
    return new DeployFolder(
        context, context.services().require(Deployer.class, "org.dmus.port.deploy"));
  }

  /** Copies a jar, and fails unless it runs. */
  void deploy(String jar) {
    Path file = context.directory().resolve(jar);
    if (!Files.isRegularFile(file)) {
      String hint = "name the jar of a bundle";
      throw new CommandFailure(ExitCode.INPUT_NOT_FOUND, jar, "no such file", hint);
    }
    makeFolder();
    try {
      Deployment done = deployer.deploy(file);
      new DeploymentOutcome(jar, done).requireGood();
      requireHealthy(jar, done);
      context.terminal().out().println(DeploymentOutcome.line(done));
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /**
   * A first version stays whatever its port says: there is none to go back to. Ports come up after
   * their bundles, so the doctor is asked for everything first, who waits for that.
   */
  private void requireHealthy(String jar, Deployment done) {
    if (done.state() != Deployment.State.RUNNING) {
      return;
    }
    Doctor doctor = context.services().require(Doctor.class, "org.dmus.port.doctor");
    if (doctor.examine().stream().anyMatch(Finding::isError)) {
      doctor.examine(done.bundleId()).stream()
          .filter(Finding::isError)
          .findFirst()
          .ifPresent(finding -> refuse(jar, finding));
    }
  }

  private static void refuse(String jar, Finding found) {
    String what = "it is deployed, and " + found.lines().get(0);
    throw new CommandFailure(ExitCode.FAILURE, jar, what, found.cure());
  }

  /** Takes away the file of a bundle. */
  void undeploy(String name) {
    try {
      context.terminal().out().println(DeploymentOutcome.line(deployer.undeploy(name)));
    } catch (IllegalArgumentException e) {
      Sentence sentence = Sentence.of(name, String.valueOf(e.getMessage()));
      throw sentence.failure(ExitCode.INPUT_NOT_FOUND, e);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private void makeFolder() {
    try {
      Files.createDirectories(deployer.folder());
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
