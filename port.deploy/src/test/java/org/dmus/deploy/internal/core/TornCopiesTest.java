package org.dmus.deploy.internal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Random;
import org.dmus.deploy.Deployment.State;
import org.dmus.deploy.TestJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Copies that stall or are torn at any byte, as a new file and over the jar of a running bundle.
 */
class TornCopiesTest {
  private static final int COPIES = Integer.getInteger("dmus.torn.copies", 1_000);
  private static final long SEED = Long.getLong("dmus.seed", System.nanoTime());
  private static final long STALLED_MS = 5_100;

  @TempDir Path temp;

  private final Random random = new Random(SEED);

  /** How a copy gets its bytes into the file. */
  private enum Manner {
    /** {@code cp}: the file is cut to nothing, then grows. */
    GROWS,
    /** {@code rsync --inplace}: new bytes over old ones, the old tail stays until the end. */
    IN_PLACE,
    /** A download manager: full length at once, the bytes come later. */
    FULL_LENGTH
  }

  @Test
  void noTornCopyIsStartedNoneStopsWhatRunsAndEachIsToldOnce() throws Exception {
    System.out.println(COPIES + " torn copies, seed " + SEED);
    try (Rig rig = new Rig(temp)) {
      String running = "1.0.0";
      bundle("1.0.0").to(rig.file("over.jar"));
      rig.pass(3_000);
      rig.events.clear();
      for (int i = 2; i < COPIES + 2; i++) {
        boolean isNew = random.nextBoolean();
        String name = isNew ? "new.jar" : "over.jar";
        byte[] jar =
            isNew ? TestJar.bundle("new", "1").padded(size(), i).bytes() : bundle("" + i).bytes();
        int cut = tear(rig.file(name), jar, Manner.values()[random.nextInt(3)]);
        // Test time is faster than the clock of the file system, for which both are one change.
        Files.setLastModifiedTime(rig.file(name), FileTime.fromMillis(1_000L * i));
        String what =
            name + " copy " + i + ", " + cut + " of " + jar.length + " bytes, seed " + SEED;
        checkHalf(rig, name, running, what);
        if (isNew) {
          Files.delete(rig.file(name));
          rig.pass(1_100);
        } else if (random.nextInt(4) == 0) {
          running = i + ".0.0";
          finish(rig, name, jar, running, what);
        }
      }
      assertThat(rig.events).doesNotContain("uninstalled over", "installed new", "started new");
    }
  }

  @Test
  void aFileThatIsBeingCopiedIsNoFaultUntilItStalls() throws Exception {
    try (Rig rig = new Rig(temp)) {
      byte[] jar = bundle("1").bytes();
      for (int length = jar.length / 2; length < jar.length; length += jar.length / 8) {
        Files.write(rig.file("over.jar"), Arrays.copyOf(jar, length));
        rig.pass(STALLED_MS / 2);
        assertThat(rig.listing().findings()).as("%d of %d bytes", length, jar.length).isEmpty();
      }
      rig.pass(STALLED_MS);
      assertThat(rig.listing().findings()).singleElement().asString().contains("over.jar");
      Files.write(rig.file("over.jar"), jar);
      assertThat(rig.settle().listing().findings()).isEmpty();
    }
  }

  /** A copy that was made room for, and has come as far as that. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theFirstBytesAreEnoughToWaitForTheOthers(int bytes) throws Exception {
    try (Rig rig = new Rig(temp)) {
      byte[] jar = bundle("1").bytes();
      Rig.write(rig.file("over.jar"), jar);
      rig.settle();
      Files.write(rig.file("new.jar"), Arrays.copyOf(Arrays.copyOf(jar, bytes), jar.length));
      checkHalf(rig, "new.jar", "1.0.0", bytes + " bytes and zeros");
    }
  }

  private TestJar bundle(String version) {
    return TestJar.bundle("over", version).padded(size(), version.hashCode());
  }

  private int size() {
    return 1 + random.nextInt(20_000);
  }

  private static void checkHalf(Rig rig, String name, String running, String what) {
    rig.lines.clear();
    rig.events.clear();
    rig.pass(STALLED_MS);
    rig.pass(20_000);
    assertThat(rig.events).as(what).isEmpty();
    assertThat(rig.version("over")).as(what).isEqualTo(running);
    assertThat(rig.runs("over")).as(what).isTrue();
    assertThat(rig.of(name).state()).as(what).isEqualTo(State.INCOMPLETE);
    assertThat(rig.file(name)).as(what).exists();
    assertThat(rig.lines).as(what).hasSize(1);
    assertThat(rig.lines.get(0)).as(what).startsWith("WARN " + name + ": not complete");
  }

  private static void finish(Rig rig, String name, byte[] jar, String version, String what) {
    Rig.write(rig.file(name), jar);
    rig.settle();
    assertThat(rig.version("over")).as(what).isEqualTo(version);
    rig.pass(3_000);
  }

  /**
   * Writes a part of the jar; returns how many bytes. Headers of two versions and zeros are alike:
   * a part that leaves the old jar or makes the whole new one is no tear.
   */
  private int tear(Path file, byte[] jar, Manner manner) throws IOException {
    byte[] old = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int cut;
    byte[] torn;
    do {
      cut = 1 + random.nextInt(jar.length - 1);
      write(file, old, jar, cut, manner);
      torn = Files.readAllBytes(file);
    } while (Arrays.equals(torn, jar) || Arrays.equals(torn, old));
    return cut;
  }

  /** In two pieces. */
  private void write(Path file, byte[] old, byte[] jar, int cut, Manner manner) throws IOException {
    Files.write(file, manner == Manner.GROWS ? new byte[0] : old);
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (manner == Manner.FULL_LENGTH) {
        out.truncate(0);
        out.write(ByteBuffer.allocate(1), jar.length - 1);
      }
      int first = random.nextInt(cut + 1);
      out.write(ByteBuffer.wrap(jar, 0, first), 0);
      out.write(ByteBuffer.wrap(jar, first, cut - first), first);
    }
  }
}
