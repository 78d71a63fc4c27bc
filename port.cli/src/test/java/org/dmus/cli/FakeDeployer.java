package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;

/** A deploy folder where everything comes to the same. */
final class FakeDeployer implements Deployer {
  final List<String> asked = new ArrayList<>();
  private final Path folder;
  Deployment.State state = Deployment.State.RUNNING;
  String problem = "";

  FakeDeployer(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<Deployment> deployments() {
    return List.of();
  }

  @Override
  public Deployment deploy(Path jar) throws IOException {
    if (jar.toString().endsWith(".html")) {
      throw new ZipException(jar + ": it is no zip; download it again");
    }
    return outcome(jar.getFileName().toString(), state);
  }

  @Override
  public Deployment undeploy(String name) {
    if (name.equals("nosuch")) {
      throw new IllegalArgumentException("nosuch: not in the deploy folder; there are trace");
    }
    return outcome(name, Deployment.State.REMOVED);
  }

  @Override
  public Deployment rollback(String name) {
    throw new UnsupportedOperationException();
  }

  private Deployment outcome(String name, Deployment.State to) {
    asked.add(name);
    Path file = folder.resolve(name);
    return new Deployment("trace", "1.0.0", 40, file, to, problem, Instant.EPOCH, Optional.empty());
  }
}
