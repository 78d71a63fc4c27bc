package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.dmus.deploy.internal.Complaint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program stops and starts again; meanwhile the folder changes, or the folder is away. */
class RestartTest {
  @TempDir Path temp;
  private Rig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new Rig(temp);
  }

  @AfterEach
  void close() {
    System.clearProperty(FailingActivator.FAILURES);
    rig.close();
  }

  private static TestJar bundle(String version) {
    return TestJar.bundle("a", version);
  }

  private void again() throws IOException {
    rig.close();
    rig = new Rig(temp);
  }

  private void runOne() {
    bundle("1").to(rig.file("a.jar"));
    rig.pass(3_000);
  }

  @Test
  void whatWasThereIsNotInstalledAgain() throws Exception {
    runOne();
    long id = rig.of("a.jar").bundleId();
    again();
    rig.pass(3_000);
    assertThat(rig.of("a.jar").bundleId()).isEqualTo(id);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.RUNNING);
    assertThat(rig.events).isEmpty();
    assertThat(rig.lines).isEmpty();
  }

  @Test
  void whatWasReplacedMeanwhileIsUpdated() throws Exception {
    runOne();
    long id = rig.of("a.jar").bundleId();
    rig.close();
    bundle("2").to(rig.file("a.jar"));
    rig = new Rig(temp);
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.of("a.jar").bundleId()).isEqualTo(id);
    assertThat(rig.of("a.jar").previous()).contains("1.0.0");
  }

  @Test
  void whatWasRemovedMeanwhileIsUninstalled() throws Exception {
    runOne();
    rig.close();
    Files.delete(rig.file("a.jar"));
    rig = new Rig(temp);
    rig.pass(100);
    assertThat(rig.bundle("a")).isEmpty();
  }

  @Test
  void whatWasTornMeanwhileGoesOnRunningAsItWas() throws Exception {
    runOne();
    rig.close();
    Rig.write(rig.file("a.jar"), new byte[] {'P', 'K', 3, 4});
    rig = new Rig(temp);
    rig.pass(10_000);
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.of("a.jar").state()).isEqualTo(State.INCOMPLETE);
  }

  @Test
  void whatWasRolledBackStaysSo() throws Exception {
    runOne();
    bundle("2")
        .header("Bundle-Activator", FailingActivator.class.getName())
        .header("Import-Package", "org.osgi.framework")
        .withClass(FailingActivator.class)
        .to(rig.file("a.jar"));
    rig.pass(3_000);
    again();
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.of("a.jar").problem()).contains("the coffee is out");
  }

  /** Version 1 is good, 2 is on trial, and the program ends. */
  private void endOnTrial() {
    runOne();
    bundle("2")
        .header("Bundle-Activator", FailingActivator.class.getName())
        .header("Import-Package", "org.osgi.framework")
        .withClass(FailingActivator.class)
        .to(rig.file("a.jar"));
    System.setProperty(FailingActivator.FAILURES, "0");
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({"2,2.0.0", "1000,1.0.0"})
  void whatWasOnTrialIsStartedTwiceBeforeItIsGivenUp(int failures, String runs) throws Exception {
    endOnTrial();
    System.setProperty(FailingActivator.FAILURES, String.valueOf(failures)); // the framework's is 1
    rig = new Rig(temp);
    rig.settle();
    assertThat(rig.lines).anyMatch(line -> line.contains("the coffee is out"));
    assertThat(rig.version("a")).isEqualTo(runs);
  }

  @ParameterizedTest
  @CsvSource({"true,2.0.0", "false,1.0.0"})
  void soIsWhatDoesNotBecomeHealthy(boolean isCured, String runs) throws Exception {
    endOnTrial();
    rig = new Rig(temp);
    List<Complaint> ill = List.of(new Complaint("it limps", "mend it"));
    rig.ailments = () -> isCured && rig.events.contains("stopped a") ? List.of() : ill;
    rig.pass(6_000);
    assertThat(rig.events).contains("stopped a", "started a");
    assertThat(rig.version("a")).isEqualTo(runs);
  }

  @Test
  void aNewStorageIsFilledFromTheFolder() throws Exception {
    runOne();
    rig.close();
    delete(temp.resolve("cache"));
    delete(temp.resolve("data"));
    rig = new Rig(temp);
    rig.pass(3_000);
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void aBundleThatSomebodyElseChangedIsSetRight() throws Exception {
    runOne();
    rig.bundle("a")
        .orElseThrow()
        .update(Files.newInputStream(bundle("9").to(temp.resolve("x.jar"))));
    rig.pass(20_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    rig.bundle("a").orElseThrow().uninstall();
    rig.pass(20_000);
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void aFolderThatIsAwayTakesNothingAway() throws Exception {
    runOne();
    Files.move(rig.folder, temp.resolve("moved"));
    rig.pass(60_000);
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.lines).last().asString().contains("is not there; what runs goes on running");
    assertThat(rig.lines).filteredOn(l -> l.startsWith("WARN")).hasSize(1);
    Files.move(temp.resolve("moved"), rig.folder);
    bundle("2").to(rig.file("a.jar"));
    rig.pass(20_000);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.events).doesNotContain("uninstalled a");
  }

  @Test
  void aFolderThatIsMadeAnewCountsAsItIs() throws Exception {
    runOne();
    delete(rig.folder);
    Files.createDirectory(rig.folder);
    rig.pass(20_000);
    assertThat(rig.bundle("a")).isEmpty();
    bundle("2").to(rig.file("a.jar"));
    rig.pass(20_000);
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void whoLooksOnceTouchesNothing() throws Exception {
    rig.close();
    bundle("1").to(rig.file("a.jar"));
    bundle("2").header("Fragment-Host", "x").to(rig.file("fragment.jar"));
    Files.writeString(rig.file("page.jar"), "<html>");
    List<String> before = listing();
    rig = new Rig(temp, Optional.empty(), false);
    rig.pass(0);
    assertThat(rig.runs("a")).isTrue();
    assertThat(listing()).isEqualTo(before);
    assertThat(rig.lines).filteredOn(l -> l.startsWith("WARN")).hasSize(2);
  }

  @Test
  void whoLooksOnceFallsBackToTheLastGoodVersion() throws Exception {
    runOne();
    bundle("2").to(rig.file("a.jar"));
    rig.pass(3_000);
    rig.close();
    bundle("3").header("Import-Package", "no.such").to(rig.file("a.jar"));
    delete(temp.resolve("cache"));
    delete(temp.resolve("data"));
    List<String> before = listing();
    rig = new Rig(temp, Optional.empty(), false);
    rig.pass(0);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.runs("a")).isTrue();
    assertThat(listing()).isEqualTo(before);
  }

  private List<String> listing() throws IOException {
    try (Stream<Path> files = Files.walk(rig.folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }
}
