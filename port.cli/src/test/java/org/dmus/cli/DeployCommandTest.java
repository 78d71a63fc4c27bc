package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.deploy.Deployer;
import org.dmus.deploy.Deployment;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployCommandTest {
  @TempDir Path directory;
  private FakeDeployer deployer;
  private Desk desk;
  private List<Finding> findings = List.of();
  private List<Finding> others = List.of();

  @BeforeEach
  void create() throws IOException {
    Files.createFile(directory.resolve("trace.jar"));
    deployer = new FakeDeployer(directory.resolve("deploy"));
    desk = new Desk(directory).with(Deployer.class, deployer).with(Doctor.class, doctor());
  }

  @Test
  void aBundleThatRunsIsALineWithItsFile() {
    assertThat(desk.run("deploy", "trace.jar")).isZero();
    assertThat(desk.screen.out().strip())
        .isEqualTo("trace 1.0.0: running (" + directory.resolve("deploy/trace.jar") + ")");
    assertThat(deployer.folder()).isDirectory();
  }

  @Test
  void aJarThatIsNotThereIsAnInputNotFound() {
    assertThat(desk.run("deploy", "nosuch.jar")).isEqualTo(3);
    assertThat(desk.screen.err()).startsWith("dmus: nosuch.jar: no such file");
    assertThat(deployer.asked).isEmpty();
  }

  @Test
  void whatIsNoBundleIsMalformedWithItsCure() throws IOException {
    Files.createFile(directory.resolve("page.html"));
    assertThat(desk.run("deploy", "page.html")).isEqualTo(4);
    assertThat(desk.screen.err().lines())
        .containsExactly(
            "dmus: " + directory.resolve("page.html") + ": it is no zip",
            "hint: download it again");
  }

  @Test
  void aBundleThatDoesNotRunFailsWithTheProblem() {
    deployer.state = Deployment.State.FAILED;
    deployer.problem = "it needs: org.foo [2,3), here is 1.0: install org.foo";
    assertThat(desk.run("deploy", "trace.jar")).isEqualTo(1);
    assertThat(desk.screen.err().lines())
        .containsExactly(
            "dmus: trace.jar: it needs: org.foo [2,3), here is 1.0", "hint: install org.foo");
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void aBundleWhosePortDoesNotRunFailsWithWhatTheDoctorSays() {
    findings = List.of(new Finding(Severity.ERROR, "port trace", "boo", "deploy a better one"));
    assertThat(desk.run("deploy", "trace.jar")).isEqualTo(1);
    assertThat(desk.screen.err().lines())
        .containsExactly(
            "dmus: trace.jar: it is deployed, and port trace does not run: boo",
            "hint: deploy a better one");
    assertThat(desk.screen.out()).isEmpty();
  }

  @Test
  void whatIsWrongWithOthersIsNoFailure() {
    others = List.of(new Finding(Severity.ERROR, "port keys", "no such device", "plug it in"));
    assertThat(desk.run("deploy", "trace.jar")).isZero();
  }

  /** Finds what is wrong with the bundle, and with others. */
  private Doctor doctor() {
    return new Doctor() {
      @Override
      public List<Finding> examine() {
        return Stream.concat(findings.stream(), others.stream()).toList();
      }

      @Override
      public List<Finding> examine(long bundleId) {
        return findings;
      }
    };
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromTheirTurn() {
    assertThat(desk.run("deploy", "nosuch.jar", "trace.jar")).isEqualTo(7);
    assertThat(deployer.asked).containsExactly("trace.jar");
  }

  @Test
  void undeployTellsWhatWasTakenAway() {
    assertThat(desk.run("undeploy", "trace")).isZero();
    assertThat(desk.screen.out()).startsWith("trace 1.0.0: removed (");
  }

  @Test
  void undeployOfAnUnknownNameTellsThoseThereAre() {
    assertThat(desk.run("undeploy", "nosuch")).isEqualTo(3);
    assertThat(desk.screen.err().lines())
        .containsExactly("dmus: nosuch: not in the deploy folder", "hint: there are trace");
  }
}
