package org.dmus.shell.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.gogo.Usage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands of the deploy folder. */
@Component(service = Commands.class)
@DmusCommands({"deploy", "undeploy", "rollback", "deployments"})
public final class DeployCommands extends Commands {
  private final Needed services;

  /**
   * Called by Declarative Services.
   *
   * @param services has the deployer, if anybody has
   */
  @Activate
  public DeployCommands(@Reference Needed services) {
    this.services = services;
  }

  @Override
  protected String hint(String command) {
    return command.equals("undeploy") || command.equals("rollback") ? "    see deployments" : "";
  }

  @Override
  protected List<String> candidates(String command, String word) {
    if (!word.equals("NAME")) {
      return List.of();
    }
    try {
      return deployments().stream().map(DeploymentRow::name).toList();
    } catch (IOException | Misuse nothingThere) {
      return List.of();
    }
  }

  /** Returns what became of each file. */
  @Usage("")
  @Descriptor("list the files of the deploy folder and what became of them")
  public List<DeploymentRow> deployments() throws IOException {
    return services.with(
        Deployer.class,
        deployer ->
            new Rows<>(
                deployer.deployments().stream().map(DeploymentRow::listed).toList(),
                "nothing is deployed; copy a jar into %s, or: deploy JAR"
                    .formatted(
                        String.valueOf(deployer.folder()).isEmpty()
                            ? "the deploy folder"
                            : deployer.folder())));
  }

  /**
   * Copies a jar into the deploy folder.
   *
   * @param jar its path
   * @return what became of it
   * @throws IOException when it cannot be read or copied
   * @throws Misuse when it does not run; the message says why, and the cure
   */
  @Usage(value = "JAR", example = "deploy org.example.miniport-1.0.jar")
  @Descriptor("copy a jar into the deploy folder, and wait until it runs")
  public DeploymentRow deploy(CommandSession session, @Descriptor("path of a bundle") String jar)
      throws IOException {
    Path path = session.currentDir().resolve(jar);
    return services.with(Deployer.class, deployer -> running(deployer.deploy(path)));
  }

  /** What does not run is a failure, and ends a script. */
  private static DeploymentRow running(Deployment done) {
    DeploymentRow row = DeploymentRow.of(done);
    return switch (done.state()) {
      case RUNNING, SHADOWED, REMOVED -> row;
      case REFUSED -> throw failure(Fault.MALFORMED_INPUT, row);
      case INCOMPLETE, FAILED, ROLLED_BACK -> throw failure(Fault.NOT_DONE, row);
    };
  }

  private static Misuse failure(Fault fault, DeploymentRow row) {
    return new Misuse(fault, "%s: %s: %s".formatted(row.file(), row.state(), row.problem()));
  }

  /**
   * Takes a bundle out of the deploy folder.
   *
   * @param name symbolic name, or file name
   * @return what became of it
   * @throws IOException when its file cannot be removed
   */
  @Usage(value = "NAME", example = "undeploy org.example.miniport")
  @Descriptor("take a bundle out of the deploy folder, and wait until it is gone")
  public DeploymentRow undeploy(@Descriptor("name of the bundle, or of its file") String name)
      throws IOException {
    return services.with(Deployer.class, deployer -> named(() -> deployer.undeploy(name)));
  }

  /**
   * Goes back to the last good version.
   *
   * @param name symbolic name, or file name
   * @return what became of it
   * @throws IOException when a file cannot be moved
   */
  @Usage(value = "NAME", example = "rollback org.example.miniport")
  @Descriptor("go back to the last good version of a deployed bundle")
  public DeploymentRow rollback(@Descriptor("name of the bundle, or of its file") String name)
      throws IOException {
    return services.with(Deployer.class, deployer -> named(() -> deployer.rollback(name)));
  }

  /** What is asked of a deployed bundle. */
  private interface Request {
    Deployment made() throws IOException;
  }

  private static DeploymentRow named(Request request) throws IOException {
    try {
      return DeploymentRow.of(request.made());
    } catch (IllegalArgumentException e) {
      throw new Misuse(Fault.NO_SUCH_INPUT, e.getMessage());
    }
  }
}
