package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Files come, are replaced and go, and bundles with them. */
class UpdatesTest {
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

  private void drop(String file, String version) {
    TestJar.bundle("a", version).padded(2_000, version.hashCode()).to(rig.file(file));
  }

  @Test
  void aDroppedBundleRuns() {
    drop("a.jar", "1");
    rig.settle();
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.of("a.jar").state()).isEqualTo(State.RUNNING);
    assertThat(rig.of("a.jar").version()).isEqualTo("1.0.0");
    assertThat(rig.lines).containsExactly("INFO a.jar: a 1.0.0 runs, bundle 1");
  }

  @Test
  void aFileThatHasJustChangedIsLeftAlone() {
    drop("a.jar", "1");
    rig.pass(10);
    assertThat(rig.bundle("a")).isEmpty();
    rig.pass(50);
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void anUpdateKeepsTheIdAndTheData() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    Bundle before = rig.bundle("a").orElseThrow();
    Path data = before.getBundleContext().getDataFile("kept").toPath();
    Files.writeString(data, "kept");
    drop("a.jar", "2");
    rig.settle();
    Bundle after = rig.bundle("a").orElseThrow();
    assertThat(after.getBundleId()).isEqualTo(before.getBundleId());
    assertThat(after.getVersion()).hasToString("2.0.0");
    assertThat(after.getBundleContext().getDataFile("kept").toPath()).hasContent("kept");
    assertThat(rig.events).doesNotContain("uninstalled a");
  }

  @Test
  void aVersionThatReplacesAnotherUnderAnotherFileNameKeepsTheIdToo() throws Exception {
    drop("a-1.jar", "1");
    rig.settle();
    long id = rig.of("a-1.jar").bundleId();
    Files.delete(rig.file("a-1.jar"));
    drop("a-2.jar", "2");
    rig.pass(3_000);
    assertThat(rig.of("a-2.jar").bundleId()).isEqualTo(id);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.events).doesNotContain("uninstalled a");
  }

  @Test
  void theSameContentIsNoUpdate() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    byte[] content = Files.readAllBytes(rig.file("a.jar"));
    Files.write(rig.file("a.jar"), content);
    rig.pass(3_000);
    Files.move(rig.file("a.jar"), rig.file("b.jar"));
    rig.pass(3_000);
    assertThat(rig.events).containsOnlyOnce("started a").doesNotContain("updated a", "stopped a");
    assertThat(rig.of("b.jar").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void anAtomicRenameOverARunningJarIsAnUpdate() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    drop("new.part", "2");
    Files.move(rig.file("new.part"), rig.file("a.jar"), StandardCopyOption.ATOMIC_MOVE);
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("2.0.0");
  }

  @Test
  void aFileOfAnEarlierTimeIsAnUpdateToo() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    drop("a.jar", "0.9");
    Files.setLastModifiedTime(rig.file("a.jar"), FileTime.fromMillis(0));
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("0.9.0");
  }

  @Test
  void aFileThatIsDeletedAndWrittenAnewIsNotARemoval() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    Files.delete(rig.file("a.jar"));
    rig.pass(500);
    drop("a.jar", "2");
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.events).doesNotContain("uninstalled a");
  }

  @Test
  void aRemovedFileUninstallsItsBundle() throws Exception {
    drop("a.jar", "1");
    rig.settle();
    Files.delete(rig.file("a.jar"));
    rig.pass(1_100);
    assertThat(rig.bundle("a")).isEmpty();
    assertThat(rig.of("a.jar").state()).isEqualTo(State.REMOVED);
    assertThat(rig.lines).last().isEqualTo("INFO a.jar: a was removed");
  }

  @Test
  void theHigherOfTwoVersionsWinsAndTheLowerFollows() throws Exception {
    drop("a-1.jar", "1");
    drop("a-2.jar", "2");
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.of("a-1.jar").state()).isEqualTo(State.SHADOWED);
    assertThat(rig.of("a-1.jar").problem()).contains("a-2.jar", "2.0.0");
    Files.delete(rig.file("a-2.jar"));
    rig.pass(1_100);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.of("a-1.jar").state()).isEqualTo(State.RUNNING);
    assertThat(rig.events).doesNotContain("uninstalled a");
  }

  @Test
  void ofTwoFilesWithOneVersionTheLaterRuns() throws Exception {
    drop("z.jar", "1");
    Files.setLastModifiedTime(rig.file("z.jar"), FileTime.fromMillis(1_000));
    rig.settle();
    TestJar.bundle("a", "1").padded(10, 1).to(rig.file("b.jar"));
    rig.settle();
    assertThat(rig.of("b.jar").state()).isEqualTo(State.RUNNING);
    assertThat(rig.of("z.jar").state()).isEqualTo(State.SHADOWED);
  }

  @Test
  void aFileThatBecomesAnotherBundleReplacesIt() {
    drop("x.jar", "1");
    rig.settle();
    TestJar.bundle("b", "1").to(rig.file("x.jar"));
    rig.settle();
    assertThat(rig.bundle("a")).isEmpty();
    assertThat(rig.runs("b")).isTrue();
  }

  @Test
  void namesWithSpacesAndOfOtherScriptsAreNames() {
    drop("mein Synth \u00e4\u97f3.jar", "1");
    rig.settle();
    assertThat(rig.of("mein Synth \u00e4\u97f3.jar").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whatBrowsersStillLoadIsNotLookedAt() throws Exception {
    drop("a.jar.part", "1");
    drop("b.crdownload", "1");
    drop(".a.jar.Xy12", "1");
    drop(".hidden.jar", "1");
    rig.pass(10_000);
    assertThat(rig.deployments()).isEmpty();
    Files.move(rig.file("a.jar.part"), rig.file("a.jar"));
    rig.settle();
    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void aBundleThatWaitsForAPackageRunsWhenThatComes() {
    TestJar.bundle("user", "1")
        .header("Import-Package", "x.y;version=\"[1,2)\"")
        .to(rig.file("1.jar"));
    rig.settle();
    assertThat(rig.of("1.jar").state()).isEqualTo(State.FAILED);
    assertThat(rig.of("1.jar").problem()).contains("x.y");
    assertThat(rig.file("1.jar")).exists();
    TestJar.bundle("maker", "1")
        .header("Export-Package", "x.y;version=\"1.1\"")
        .to(rig.file("2.jar"));
    rig.settle();
    assertThat(rig.of("1.jar").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void twoThatNeedEachOtherMayComeTogether() {
    TestJar.bundle("user", "1").header("Import-Package", "x.y").to(rig.file("1.jar"));
    TestJar.bundle("maker", "1").header("Export-Package", "x.y").to(rig.file("2.jar"));
    rig.settle();
    assertThat(rig.lines).noneMatch(line -> line.startsWith("WARN"));
    assertThat(rig.runs("user")).isTrue();
  }

  @Test
  void aBundleOfTheDistributionIsReplacedInPlaceAndComesBack() throws Exception {
    rig.close();
    Path shipped = TestJar.bundle("core", "1").to(temp.resolve("shipped.jar"));
    rig = new Rig(temp.resolve("second"), Optional.empty(), true, shipped);
    long id = rig.bundle("core").orElseThrow().getBundleId();
    TestJar.bundle("core", "0.5").to(rig.file("core.jar"));
    rig.settle();
    assertThat(rig.version("core")).isEqualTo("0.5.0");
    assertThat(rig.of("core.jar").bundleId()).isEqualTo(id);
    assertThat(rig.of("core.jar").previous()).contains("shipped");
    Files.delete(rig.file("core.jar"));
    rig.pass(1_100);
    assertThat(rig.version("core")).isEqualTo("1.0.0");
    assertThat(rig.runs("core")).isTrue();
    assertThat(rig.bundle("core").orElseThrow().getBundleId()).isEqualTo(id);
  }

  @Test
  void anUpdateRestartsNobodyElse() {
    TestJar.bundle("other", "1").to(rig.file("other.jar"));
    drop("a.jar", "1");
    rig.settle();
    rig.events.clear();
    drop("a.jar", "2");
    rig.settle();
    assertThat(rig.events).filteredOn(e -> e.endsWith("ed other")).isEmpty();
  }

  @Test
  void usersOfAChangedPackageAreRewired() {
    TestJar.bundle("user", "1").header("Import-Package", "x.y").to(rig.file("1.jar"));
    TestJar.bundle("maker", "1").header("Export-Package", "x.y").to(rig.file("2.jar"));
    TestJar.bundle("other", "1").to(rig.file("3.jar"));
    rig.pass(3_000);
    rig.events.clear();
    TestJar.bundle("maker", "2").header("Export-Package", "x.y").to(rig.file("2.jar"));
    rig.settle();
    assertThat(rig.events).contains("stopped user", "started user").doesNotContain("stopped other");
    assertThat(rig.runs("user")).isTrue();
  }
}
