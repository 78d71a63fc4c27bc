package org.dmus.shell.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.shell.FakePorts;
import org.dmus.shell.Fault;
import org.dmus.shell.gogo.GogoSession;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.live.FakeRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployCommandsTest {
  private final FakePorts ports = new FakePorts();

  @TempDir private Path folder;

  private CommandSession session(FakeRegistry registry) {
    Needed services = new Needed(registry.context());
    return GogoSession.of(
        ports, new DeployCommands(services), new DoctorCommands(services, registry.context()));
  }

  private static Deployment deployed(Path jar) {
    return new Deployment(
        "org.example",
        "1.1.0",
        42,
        jar,
        Deployment.State.ROLLED_BACK,
        "1.2.0 did not start",
        Instant.EPOCH,
        Optional.of("1.0.0"));
  }

  private static Deployment refused() {
    return new Deployment(
        "b.jar",
        "",
        -1,
        Path.of("deploy/.quarantine/b.jar"),
        Deployment.State.REFUSED,
        "it is empty",
        Instant.EPOCH,
        Optional.empty());
  }

  private Deployer deployer() {
    return new Deployer() {
      @Override
      public Path folder() {
        return Path.of("deploy");
      }

      @Override
      public List<Deployment> deployments() {
        return List.of(deployed(folder.resolve("a.jar")), refused());
      }

      @Override
      public Deployment deploy(Path jar) {
        return deployed(jar);
      }

      @Override
      public Deployment undeploy(String name) {
        throw new IllegalArgumentException(name + ": is not deployed; there is: org.example");
      }

      @Override
      public Deployment rollback(String name) {
        return deployed(Path.of(name));
      }
    };
  }

  private static Doctor doctor(Finding... all) {
    return new Doctor() {
      @Override
      public List<Finding> examine() {
        return List.of(all);
      }

      @Override
      public List<Finding> examine(long bundleId) {
        return List.of();
      }
    };
  }

  @Test
  void theDeployFolderIsATableWithItsProblemsBelow() throws Exception {
    Files.createFile(folder.resolve("a.jar"));
    try (CommandSession session = session(new FakeRegistry().with(Deployer.class, deployer()))) {
      assertThat(GogoSession.shown(session, "deployments").lines())
          .containsExactly(
              "NAME         VERSION  ID  STATE    FILE   PREVIOUS",
              "org.example  1.1.0    42  running  a.jar  1.0.0",
              "b.jar                     refused  b.jar",
              "org.example: 1.2.0 did not start",
              "b.jar: it is empty");
      assertThat(GogoSession.shown(session, "rollback a.jar")).contains("rolled back");
      assertThatThrownBy(() -> session.execute("deploy b.jar"))
          .hasToString("b.jar: rolled back: 1.2.0 did not start")
          .hasFieldOrPropertyWithValue("fault", Fault.NOT_DONE);
      assertThatThrownBy(() -> session.execute("undeploy nosuch"))
          .hasToString("nosuch: is not deployed; there is: org.example")
          .hasFieldOrPropertyWithValue("fault", Fault.NO_SUCH_INPUT);
    }
  }

  @Test
  void whatRunsAgainFromTheDistributionIsNoFileOfTheFolder() throws Exception {
    try (CommandSession session = session(new FakeRegistry().with(Deployer.class, deployer()))) {
      assertThat(GogoSession.shown(session, "deployments").lines())
          .contains("org.example  1.1.0    42  running  shipped  1.0.0");
    }
  }

  @Test
  void withoutItsBundleACommandSaysWhatToInstall() throws Exception {
    try (CommandSession session = session(new FakeRegistry())) {
      assertThatThrownBy(() -> session.execute("deployments"))
          .hasToString(
              "needs the bundle org.dmus.port.deploy, which does not run; install or start it");
      assertThatThrownBy(() -> session.execute("doctor"))
          .hasToString(
              "needs the bundle org.dmus.port.doctor, which does not run; install or start it");
    }
  }

  @Test
  void aFindingIsToldInSentences() throws Exception {
    Finding finding = new Finding(Finding.Severity.ERROR, "org.example", "no device", "plug it in");
    try (CommandSession session = session(new FakeRegistry().with(Doctor.class, doctor(finding)))) {
      assertThat(GogoSession.shown(session, "doctor")).isEqualTo(finding.toString());
      assertThat(GogoSession.shown(session, "doctor org.example")).isEqualTo(finding.toString());
      assertThat(GogoSession.shown(session, "doctor framework"))
          .isEqualTo("framework: all is well");
      assertThatThrownBy(() -> session.execute("doctor nosuch"))
          .hasToString("nosuch: no such bundle, and nothing wrong is called so");
    }
    Finding port = new Finding(Finding.Severity.ERROR, "port kb", "device busy", "close it");
    try (CommandSession session = session(new FakeRegistry().with(Doctor.class, doctor(port)))) {
      assertThat(GogoSession.shown(session, "doctor kb")).isEqualTo(port.toString());
    }
    try (CommandSession session = session(new FakeRegistry().with(Doctor.class, doctor()))) {
      assertThat(GogoSession.shown(session, "doctor")).isEqualTo("all is well");
    }
  }
}
