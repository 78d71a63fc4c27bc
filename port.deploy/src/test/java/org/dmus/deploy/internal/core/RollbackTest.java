package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.dmus.deploy.Deployment;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not run is put aside, and what ran before runs again. */
class RollbackTest {
  @TempDir Path temp;
  private Rig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new Rig(temp);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static TestJar good(String version) {
    return TestJar.bundle("a", version);
  }

  private static TestJar bad(String version) {
    return good(version)
        .header("Bundle-Activator", FailingActivator.class.getName())
        .header("Import-Package", "org.osgi.framework")
        .withClass(FailingActivator.class);
  }

  @Test
  void aVersionThatDoesNotStartIsRolledBackAndPutAside() {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    long id = rig.of("a.jar").bundleId();
    bad("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.runs("a")).isTrue();
    Deployment back = rig.of("a.jar");
    assertThat(back.bundleId()).isEqualTo(id);
    assertThat(back.state()).isEqualTo(State.ROLLED_BACK);
    assertThat(back.problem()).contains("the coffee is out");
    assertThat(rig.file("a.jar")).hasBinaryContent(good("1").bytes());
    assertThat(rig.folder.resolve(".quarantine/a.jar")).hasBinaryContent(bad("2").bytes());
    assertThat(rig.folder.resolve(".quarantine/a.jar.txt")).content().contains("the coffee is out");
    assertThat(rig.lines).filteredOn(l -> l.contains("the coffee is out")).hasSize(1);
  }

  @Test
  void theOldVersionIsBackAtOnceAndTheFileIsMovedWhenNobodyCanBeWritingIt() {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    bad("2").to(rig.file("a.jar"));
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.file("a.jar")).hasBinaryContent(bad("2").bytes());
    rig.pass(1_000);
    assertThat(rig.file("a.jar")).hasBinaryContent(good("1").bytes());
  }

  @Test
  void theSameFileDroppedAgainIsTriedAgain() {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    bad("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    rig.lines.clear();
    bad("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.lines).filteredOn(l -> l.contains("rolled back to 1.0.0")).hasSize(1);
    good("3").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("3.0.0");
    assertThat(rig.of("a.jar").previous()).contains("1.0.0");
  }

  @Test
  void aFirstVersionThatDoesNotStartStaysToBeLookedAt() {
    bad("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.FAILED);
    assertThat(rig.of("a.jar").problem()).contains("the coffee is out");
    assertThat(rig.file("a.jar")).exists();
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void nothingThatRunsIsTouchedForAVersionThatCannotResolve() throws Exception {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    String[][] lacks = {
      {"Import-Package", "no.such.thing"},
      {"Import-Package", "org.osgi.framework;version=\"[99,100)\""},
      {"Require-Capability", "no.such.thing"},
      {"Require-Bundle", "no.such.bundle"},
      {"Require-Bundle", "org.apache.felix.framework;bundle-version=\"[99,100)\""},
      {"Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""},
    };
    for (String[] lack : lacks) {
      rig.events.clear();
      rig.lines.clear();
      good("2").header(lack[0], lack[1]).to(rig.file("a.jar"));
      rig.pass(3_000);
      assertThat(rig.events).isEmpty();
      assertThat(rig.runs("a")).isTrue();
      assertThat(rig.lines).singleElement().asString().startsWith("WARN a.jar: it ");
      assertThat(rig.file("a.jar")).hasBinaryContent(good("1").bytes());
      assertThat(rig.of("a.jar").state()).isEqualTo(State.RUNNING);
    }
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path jar = good("2").header("Import-Package", "no.such.thing").to(elsewhere.resolve("a.jar"));
    Deployment answer = rig.requests().deploy(jar);
    assertThat(answer.state()).isEqualTo(State.REFUSED);
    assertThat(answer.problem()).contains("no.such.thing");
  }

  @Test
  void aVersionWhoseNeedsAreMetReplacesTheOneThatRuns() {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    good("2")
        .header("Import-Package", "org.osgi.framework;version=\"[1,2)\",x;resolution:=optional")
        .header(
            "Require-Capability",
            "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\",y;effective:=active,own")
        .header("Require-Bundle", "org.apache.felix.framework,z;resolution:=optional")
        .header("Provide-Capability", "own")
        .to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void aVersionThatTakesAwayAPackageThatIsUsedIsRefusedUnseen() {
    good("1").header("Export-Package", "a.b;version=1").to(rig.file("a.jar"));
    TestJar.bundle("user", "1")
        .header("Import-Package", "a.b;version=\"[1,2)\"")
        .to(rig.file("u.jar"));
    rig.pass(3_000);
    rig.events.clear();
    good("2").header("Export-Package", "a.b;version=2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.events).isEmpty();
    assertThat(rig.folder.resolve(".quarantine/a.jar.txt")).content().contains("a.b", "user");
    assertThat(rig.file("a.jar")).exists();
  }

  @Test
  void aBadVersionOfAShippedBundleGivesWayToTheShippedOne() throws Exception {
    rig.close();
    Path shipped = good("1").to(temp.resolve("shipped.jar"));
    rig = new Rig(temp.resolve("second"), Optional.empty(), true, shipped);
    bad("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.file("a.jar")).doesNotExist();
    assertThat(rig.deployments())
        .filteredOn(d -> d.name().equals("a"))
        .singleElement()
        .matches(d -> d.state() == State.ROLLED_BACK);
    good("3").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("3.0.0");
  }

  @Test
  void aHigherBadVersionBesideAGoodOneLeavesThatRunning() {
    good("1").to(rig.file("a-1.jar"));
    rig.pass(3_000);
    bad("2").to(rig.file("a-2.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.file("a-2.jar")).doesNotExist();
    assertThat(rig.file("a-1.jar")).exists();
    assertThat(rig.bundle("a")).isPresent();
  }

  @Test
  void onRequestTheVersionBeforeRunsAgain() throws Exception {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    good("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.of("a.jar").previous()).contains("1.0.0");
    Deployment back = rig.requests().rollback("a");
    assertThat(back.state()).isEqualTo(State.ROLLED_BACK);
    assertThat(back.version()).isEqualTo("1.0.0");
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.file("a.jar")).hasBinaryContent(good("1").bytes());
    assertThat(rig.folder.resolve(".quarantine/a.jar")).hasBinaryContent(good("2").bytes());
    assertThatThrownBy(() -> rig.requests().rollback("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has no good version before 1.0.0");
    assertThatThrownBy(() -> rig.requests().rollback("b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b: not in the deploy folder; there are a, a.jar");
  }

  @Test
  void aRequestedDeploymentIsAnsweredWithWhatBecameOfIt() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path jar = good("1").to(elsewhere.resolve("a.jar"));
    Deployment runs = rig.requests().deploy(jar);
    assertThat(runs.state()).isEqualTo(State.RUNNING);
    assertThat(runs.file()).isEqualTo(rig.file("a.jar")).hasSameBinaryContentAs(jar);
    rig.pass(3_000);
    bad("2").to(jar);
    Deployment back = rig.requests().deploy(jar);
    assertThat(back.state()).isEqualTo(State.ROLLED_BACK);
    assertThat(back.problem()).contains("the coffee is out");
    Path fragment = good("3").header("Fragment-Host", "x").to(elsewhere.resolve("f.jar"));
    Deployment refused = rig.requests().deploy(fragment);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.file()).isEqualTo(rig.folder.resolve(".quarantine/f.jar"));
    Files.writeString(elsewhere.resolve("h.jar"), "<html>");
    assertThatThrownBy(() -> rig.requests().deploy(elsewhere.resolve("h.jar")))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("HTML page");
    assertThatThrownBy(() -> rig.requests().deploy(elsewhere.resolve("none.jar")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void aRequestedRemovalIsDoneWhenItReturns() throws Exception {
    good("1").to(rig.file("a-1.jar"));
    good("2").to(rig.file("a-2.jar"));
    rig.pass(3_000);
    Deployment gone = rig.requests().undeploy("a-2.jar");
    assertThat(gone.state()).isEqualTo(State.REMOVED);
    assertThat(rig.bundle("a")).isEmpty();
    assertThat(rig.file("a-1.jar")).doesNotExist();
  }

  @Test
  void aBundleThatLacksSomethingIsToldOnceAndNotTouchedUntilThatComes() {
    good("1").header("Import-Package", "com.acme.nothing").to(rig.file("a.jar"));
    rig.settle();
    rig.events.clear();
    for (int i = 1; i <= 3; i++) {
      TestJar.bundle("b", "" + i).to(rig.file("b.jar"));
      rig.pass(30_000);
    }
    assertThat(rig.events).isNotEmpty().noneMatch(e -> e.endsWith(" a"));
    assertThat(rig.lines).filteredOn(l -> l.contains("com.acme.nothing")).hasSize(1);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.FAILED);
    TestJar.bundle("c", "1").header("Export-Package", "com.acme.nothing").to(rig.file("c.jar"));
    rig.pass(3_000);
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.events).doesNotContain("updated a");
  }

  @Test
  void whatWasLeftOnRequestDoesNotComeBackByABadVersion() throws Exception {
    rig.close();
    Path shipped = good("1").to(temp.resolve("shipped.jar"));
    rig = new Rig(temp.resolve("second"), Optional.empty(), true, shipped);
    for (String version : new String[] {"2", "3"}) {
      good(version).to(rig.file("a.jar"));
      rig.pass(3_000);
    }
    assertThat(rig.requests().rollback("a").version()).isEqualTo("2.0.0");
    rig.pass(3_000);
    assertThat(rig.of("a.jar").previous()).contains("shipped");
    Deployment back = rig.requests().rollback("a");
    assertThat(back.version()).isEqualTo("1.0.0");
    assertThat(back.previous()).isEmpty();
    assertThat(rig.listing().findings()).isEmpty();
    bad("4").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.of("a.jar").previous()).isEmpty();
    assertThatThrownBy(() -> rig.requests().rollback("a"))
        .hasMessage("a has no good version before 1.0.0");
    Deployment gone = rig.requests().undeploy("a");
    assertThat(gone.state()).isEqualTo(State.REMOVED);
    assertThat(gone.problem()).isEmpty();
  }

  @Test
  void whoDoesNotWatchTheFolderDoesNotRollBack() throws Exception {
    for (String version : new String[] {"1", "2"}) {
      good(version).to(rig.file("a.jar"));
      rig.pass(3_000);
    }
    rig.close();
    Path cache = Files.createDirectory(temp.resolve("other"));
    Files.createSymbolicLink(cache.resolve("deploy"), rig.folder);
    rig = new Rig(cache, Optional.empty(), false);
    rig.pass(100);
    assertThatThrownBy(() -> rig.requests().rollback("a"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("only the process that watches it can roll back");
    assertThat(rig.version("a")).isEqualTo("2.0.0");
  }

  @Test
  void aFileThatWasPutAsideIsNotListedBesideANewerOneThatRuns() {
    good("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    bad("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.deployments()).extracting(Deployment::state).contains(State.REFUSED);
    good("3").to(rig.file("a.jar"));
    rig.pass(3_000);
    assertThat(rig.deployments())
        .singleElement()
        .extracting(Deployment::state)
        .isEqualTo(State.RUNNING);
  }

  @Test
  void aFileThatIsWrittenAnewAfterARollbackMayTakeItsTime() throws Exception {
    for (String version : new String[] {"1", "2"}) {
      good(version).to(rig.file("a.jar"));
      rig.pass(3_000);
    }
    rig.requests().rollback("a");
    rig.pass(3_000);
    rig.lines.clear();
    Files.write(rig.file("a.jar"), new byte[0]);
    rig.pass(4_000);
    assertThat(rig.lines).isEmpty();
    rig.pass(2_000);
    assertThat(rig.lines).singleElement().asString().contains("it is empty");
  }
}
