package org.dmus.deploy.internal;

import java.io.IOException;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.doctor.ReportSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of each file of the deploy folder, as a page of the support report. */
@Component
public final class DeploymentsSection implements ReportSection {
  private final Deployer deployer;

  /** Activated by Declarative Services. */
  @Activate
  public DeploymentsSection(@Reference Deployer deployer) {
    this.deployer = deployer;
  }

  @Override
  public String name() {
    return "deployments";
  }

  @Override
  public void write(Appendable out) throws IOException {
    out.append("folder = " + deployer.folder() + "\n");
    for (Deployment each : deployer.deployments()) {
      out.append(each.state() + " " + each.name() + " " + each.version());
      out.append(" bundle " + each.bundleId() + " of " + each.file().getFileName());
      out.append(" since " + each.since() + each.previous().map(v -> ", before " + v).orElse(""));
      out.append(each.problem().isEmpty() ? "\n" : "\n  " + each.problem() + "\n");
    }
  }
}
