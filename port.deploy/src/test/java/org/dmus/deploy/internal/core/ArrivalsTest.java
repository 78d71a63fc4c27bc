package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which files get into a folder, step by step. */
class ArrivalsTest {
  private static final int PIECE_BYTES = 4_096;

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

  private static TestJar bundle(String version) {
    return TestJar.bundle("a", version).padded(20_000, version.hashCode());
  }

  private void runOne() {
    bundle("1").to(rig.file("a.jar"));
    rig.pass(3_000);
    rig.events.clear();
    rig.lines.clear();
  }

  @Test
  void rsyncInPlaceIsAnUpdateWhenItsLastPieceIsThere() throws Exception {
    runOne();
    byte[] next = bundle("2").bytes();
    try (FileChannel file = FileChannel.open(rig.file("a.jar"), StandardOpenOption.WRITE)) {
      for (int at = 0; at < next.length; at += PIECE_BYTES) {
        assertThat(rig.events).isEmpty();
        int length = Math.min(PIECE_BYTES, next.length - at);
        file.write(ByteBuffer.wrap(next, at, length), at);
        rig.pass(300);
      }
      file.truncate(next.length);
    }
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("2.0.0");
    assertThat(rig.lines).noneMatch(line -> line.startsWith("WARN"));
  }

  @Test
  void aCopyThatStallsForAnHourGoesOnAfterwards() throws Exception {
    runOne();
    byte[] next = bundle("2").bytes();
    Files.write(rig.file("a.jar"), Arrays.copyOf(next, next.length / 2));
    rig.pass(3_600_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.lines).hasSize(1);
    byte[] rest = Arrays.copyOfRange(next, next.length / 2, next.length);
    Files.write(rig.file("a.jar"), rest, StandardOpenOption.APPEND);
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("2.0.0");
  }

  @Test
  void aTouchedFileIsNoUpdate() throws Exception {
    runOne();
    Files.setLastModifiedTime(rig.file("a.jar"), FileTime.fromMillis(0));
    rig.pass(20_000);
    assertThat(rig.events).isEmpty();
    assertThat(rig.lines).isEmpty();
  }

  @Test
  void aLinkWithinTheFolderIsFollowedToItsNextTarget() throws Exception {
    Path versions = Files.createDirectory(rig.file("versions"));
    bundle("1").to(versions.resolve("1.jar"));
    bundle("2").to(versions.resolve("2.jar"));
    Files.createSymbolicLink(rig.file("a.jar"), Path.of("versions/1.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    Files.delete(rig.file("a.jar"));
    Files.createSymbolicLink(rig.file("a.jar"), Path.of("versions/2.jar"));
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("2.0.0");
  }

  @Test
  void aLinkToNowhereIsNoFile() throws Exception {
    Files.createSymbolicLink(rig.file("a.jar"), Path.of("nowhere.jar"));
    rig.pass(20_000);
    assertThat(rig.deployments()).isEmpty();
    assertThat(rig.lines).isEmpty();
  }

  @Test
  void aPipeIsToldOnceAndNobodyWaitsForIt() throws Exception {
    Process made = new ProcessBuilder("mkfifo", rig.file("pipe.jar").toString()).start();
    assertThat(made.waitFor()).isZero();
    rig.pass(20_000);
    assertThat(rig.lines).containsExactly("WARN pipe.jar: it is no regular file: copy a jar there");
    assertThat(rig.of("pipe.jar").state()).isEqualTo(State.REFUSED);
  }

  @Test
  void anUnreadableFileIsToldOnceAndTakenWhenItCanBeRead() throws Exception {
    bundle("1").to(rig.file("a.jar"));
    permit("-w-------");
    assumeFalse(Files.isReadable(rig.file("a.jar")), "root reads everything");
    rig.pass(20_000);
    assertThat(rig.lines).hasSize(1);
    assertThat(rig.lines.get(0)).contains("a.jar: it cannot be read: chmod u+r");
    permit("rw-------");
    rig.settle();
    assertThat(rig.runs("a")).isTrue();
  }

  private void permit(String permissions) throws IOException {
    Files.setPosixFilePermissions(rig.file("a.jar"), PosixFilePermissions.fromString(permissions));
  }

  @Test
  void aBadVersionThatWasNotPutAsideWhenTheProcessDiedIsNextTime() throws Exception {
    runOne();
    bundle("2").header("Import-Package", "no.such").to(rig.file("a.jar"));
    rig.settle();
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.of("a.jar").problem()).contains("no.such");
    close();
    rig = new Rig(temp);
    rig.pass(3_000);
    assertThat(rig.version("a")).isEqualTo("1.0.0");
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.file("a.jar")).hasBinaryContent(bundle("1").bytes());
    assertThat(rig.folder.resolve(".quarantine/a.jar.txt")).content().contains("no.such");
  }

  @Test
  void whatMayNotRunAndWasWrittenOverWhatRunsWhileNobodyLookedIsPutAsideAlone() throws Exception {
    runOne();
    rig.pass(3_000);
    close();
    bundle("2").header("Fragment-Host", "x").to(rig.file("a.jar"));
    rig = new Rig(temp);
    rig.pass(5_000);
    assertThat(rig.runs("a")).isTrue();
    assertThat(rig.file("a.jar")).hasBinaryContent(bundle("1").bytes());
    assertThat(rig.folder.resolve(".quarantine/a.jar")).exists();
  }
}
