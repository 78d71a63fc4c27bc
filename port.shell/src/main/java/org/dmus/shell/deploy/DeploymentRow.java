package org.dmus.shell.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.deploy.Deployment;
import org.dmus.shell.Named;

/**
 * What became of a file of the deploy folder.
 *
 * @param name symbolic name of the bundle; the file's name as long as none is known
 * @param version version that is installed; empty when none is
 * @param id id of the installed bundle; empty when none is
 * @param state {@code running}, {@code failed}, {@code rolled back}, {@code refused} ...
 * @param file name of the file; {@code shipped} when the version of the distribution runs again
 * @param previous version to which {@code rollback} goes back; empty when there is none
 * @param problem reason and cure; empty when there is none
 */
public record DeploymentRow(
    String name,
    String version,
    String id,
    String state,
    String file,
    String previous,
    String problem)
    implements Named {

  /** What a request came to. */
  static DeploymentRow of(Deployment deployment) {
    return row(deployment, deployment.state(), name(deployment.file()));
  }

  /** How things are: what was rolled back is a version that runs; its problem tells the rest. */
  static DeploymentRow listed(Deployment deployment) {
    boolean runs = deployment.state() == Deployment.State.ROLLED_BACK;
    Deployment.State state = runs ? Deployment.State.RUNNING : deployment.state();
    boolean isShipped = runs && Files.notExists(deployment.file()); // its file was put aside
    return row(deployment, state, isShipped ? "shipped" : name(deployment.file()));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static DeploymentRow row(Deployment deployment, Deployment.State state, String file) {
    return new DeploymentRow(
        deployment.name(),
        deployment.version(),
        deployment.bundleId() < 0 ? "" : "" + deployment.bundleId(),
        state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
        file,
        deployment.previous().orElse(""),
        deployment.problem());
  }

  @Override
  public String part() {
    return name;
  }
}
