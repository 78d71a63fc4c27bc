package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.dmus.deploy.internal.archive.ArchiveLimits;
import org.dmus.doctor.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings change while the folder is watched. */
class OtherSettingsTest {
  private static final ArchiveLimits NARROW = new ArchiveLimits(64 << 20, 2, 100);

  @TempDir static Path keyFolder;
  private static Keys keys;
  private static Path trusted;

  @TempDir Path temp;
  private Rig rig;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = new Keys(keyFolder).authority("alice");
    trusted = keys.certificate("alice");
  }

  @BeforeEach
  void open() throws Exception {
    rig = new Rig(temp);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static TestJar bundle(String name) {
    return TestJar.bundle(name, "1").entry("x/Y.class", new byte[] {1, 2, 3});
  }

  private void signedBy(Path certificates) {
    rig.set(Optional.of(certificates), ArchiveLimits.DEFAULT);
    rig.pass(3_000);
  }

  @Test
  void whatTheNewSettingsForbidIsStoppedAndWhatTheyAllowIsNotDisturbed() throws Exception {
    Rig.write(rig.file("signed.jar"), keys.sign(bundle("signed").bytes(), "alice"));
    bundle("unsigned").to(rig.file("unsigned.jar"));
    rig.pass(3_000);
    assertThat(rig.runs("signed")).isTrue();
    assertThat(rig.runs("unsigned")).isTrue();
    rig.events.clear();

    signedBy(trusted);

    assertThat(rig.events)
        .contains("stopped unsigned", "uninstalled unsigned")
        .noneMatch(event -> event.endsWith(" signed"));
    assertThat(rig.of("signed.jar").state()).isEqualTo(State.RUNNING);
    assertThat(rig.of("unsigned.jar").state()).isEqualTo(State.REFUSED);
    assertThat(rig.folder.resolve(".quarantine/unsigned.jar")).exists();
  }

  @Test
  void whatHadNotSettledIsJudgedByTheNewSettings() throws Exception {
    bundle("a").to(rig.file("a.jar"));
    rig.pass(1);
    signedBy(trusted);
    assertThat(rig.events).isEmpty();
    assertThat(rig.of("a.jar").problem()).contains("is not signed");
  }

  @Test
  void whatWasRefusedAndIsStillThereIsAskedAgain() throws Exception {
    rig.close();
    rig = new Rig(temp, Optional.empty(), false); // others watch the folder: nothing is moved
    rig.set(Optional.empty(), NARROW);
    bundle("a").entry("x/Z.class", new byte[] {4}).to(rig.file("a.jar"));
    rig.pass(100);
    assertThat(rig.of("a.jar").state()).isEqualTo(State.REFUSED);

    rig.set(Optional.empty(), ArchiveLimits.DEFAULT);
    rig.pass(100);

    assertThat(rig.runs("a")).isTrue();
  }

  @Test
  void whoDeploysIsAskedByTheLimitsInForce() throws Exception {
    rig.set(Optional.empty(), NARROW);
    Path jar = bundle("a").entry("x/Z.class", new byte[] {4}).to(temp.resolve("a.jar"));
    assertThatThrownBy(() -> rig.requests().deploy(jar)).hasMessageContaining("limit.entries");
    rig.set(Optional.empty(), ArchiveLimits.DEFAULT);
    assertThat(rig.requests().deploy(jar).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whileTheCertificatesCannotBeReadNothingIsTakenAndNothingGoes() throws Exception {
    bundle("a").to(rig.file("a.jar"));
    rig.pass(3_000);
    rig.events.clear();
    Path bad = Files.writeString(temp.resolve("bad.pem"), "not a certificate");

    signedBy(bad);
    bundle("b").to(rig.file("b.jar"));
    Files.delete(rig.file("a.jar"));
    rig.pass(3_000);

    assertThat(rig.events).isEmpty();
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.listing().findings())
        .extracting(Finding::cause)
        .anyMatch(cause -> cause.contains("signed.by") && cause.contains("bad.pem"));
    assertThatThrownBy(() -> rig.requests().undeploy("a"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.pem");

    rig.set(Optional.empty(), ArchiveLimits.DEFAULT);
    rig.pass(3_000);
    assertThat(rig.runs("b")).isTrue();
    assertThat(rig.bundle("a")).isEmpty();
  }

  @Test
  void whatIsExaminedIsJudgedByTheSettingsThatItBeganWith() throws Exception {
    Path jar = bundle("a").to(rig.file("a.jar"));
    Examiner begun = rig.site().examiner();
    rig.set(Optional.of(trusted), ArchiveLimits.DEFAULT);
    assertThat(begun.examine(jar, org.dmus.deploy.internal.folder.Stamp.of(jar)).name())
        .isEqualTo("a");
  }
}
