package org.dmus.deploy.internal.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.internal.Complaint;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;

/** What the doctor should know of the folder. */
final class Symptoms {
  /** Why a version was left that somebody wanted left. */
  static final Complaint ON_REQUEST = new Complaint("rolled back on request", "");

  private Symptoms() {}

  static List<Finding> of(
      List<Deployment> deployments, Path folder, Optional<Complaint> folderProblem) {
    List<Finding> all = new ArrayList<>();
    folderProblem.ifPresent(
        p -> all.add(new Finding(Severity.ERROR, folder.toString(), p.reason(), p.cure())));
    for (Deployment d : deployments) {
      severity(d).ifPresent(severity -> all.add(finding(severity, d)));
    }
    return List.copyOf(all);
  }

  private static Optional<Severity> severity(Deployment d) {
    if (d.problem().equals(ON_REQUEST.sentence())) {
      return Optional.empty();
    }
    return switch (d.state()) {
      case FAILED -> Optional.of(Severity.ERROR);
      case REFUSED, INCOMPLETE, ROLLED_BACK -> Optional.of(Severity.WARNING);
      case SHADOWED -> Optional.of(Severity.INFO);
      case RUNNING, REMOVED -> Optional.empty();
    };
  }

  private static Finding finding(Severity severity, Deployment d) {
    Complaint why = Complaint.of(d.problem());
    return new Finding(severity, d.file().getFileName().toString(), why.reason(), why.cure());
  }
}
