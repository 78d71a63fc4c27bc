package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dmus.smf.Leniency;
import org.dmus.take.Recovery;
import org.dmus.take.TakeRecovery;
import org.dmus.take.UnreadableJournalException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureRecoveryTest implements TakeRecovery {
  @TempDir Path directory;
  private final List<Path> asked = new ArrayList<>();
  private List<Path> journals = List.of();
  private Desk desk;

  @BeforeEach
  void create() throws IOException {
    desk = new Desk(directory).with(TakeRecovery.class, this);
    Files.createFile(directory.resolve("a.mid.journal"));
  }

  @Override
  public List<Path> journals(Path folder) {
    return journals;
  }

  @Override
  public Recovery recover(Path journal, Path file, Leniency leniency) throws IOException {
    asked.add(journal);
    String name = journal.getFileName().toString();
    if (name.startsWith("foreign")) {
      throw new UnreadableJournalException(name, "is no journal of a take");
    }
    if (leniency == Leniency.STRICT) {
      throw new UnreadableJournalException(name, "a record is cut off at byte 567");
    }
    if (name.startsWith("live")) {
      throw new FileSystemException(name, null, "its take goes on");
    }
    Path result = file == null ? directory.resolve("a.mid") : file;
    return new Recovery(
        journal, result, 1_234, 0, 123_000_000, false, 567, "a record is cut off", 17, null);
  }

  @Test
  void aJournalSaysWhatItGaveAndWhatIsLost() {
    assertThat(desk.run("capture", "--recover", "a.mid.journal")).isZero();
    assertThat(asked).containsExactly(directory.resolve("a.mid.journal"));
    assertThat(desk.screen.err())
        .isEqualToNormalizingNewlines(
            "a.mid.journal: a.mid, 0:12.3, 1234 events; 17 bytes lost from byte 567 on:"
                + " a record is cut off\n");
  }

  @Test
  void allJournalsOfTheFolderHaveTheirTurn() {
    journals =
        List.of(
            directory.resolve("a.mid.journal"),
            directory.resolve("live.mid.journal"),
            directory.resolve("z.mid.journal"));
    assertThat(desk.run("capture", "--recover")).isEqualTo(7);
    assertThat(asked).hasSize(3);
    assertThat(desk.screen.err()).contains("dmus: live.mid.journal: its take goes on");
  }

  @Test
  void withoutAJournalThereIsNothingToDo() {
    assertThat(desk.run("capture", "--recover")).isZero();
    assertThat(desk.screen.err()).contains("no journal");
  }

  @Test
  void whatIsNotThereAndWhatIsNoneHaveTheirExitCodes() throws Exception {
    Files.createFile(directory.resolve("foreign.journal"));
    assertThat(desk.run("capture", "--recover", "nothing")).isEqualTo(3);
    assertThat(desk.run("capture", "--recover", "foreign.journal")).isEqualTo(4);
  }

  @Test
  void oneFileForSeveralJournalsIsRefused() {
    journals = List.of(directory.resolve("a.mid.journal"), directory.resolve("b.mid.journal"));
    assertThat(desk.run("capture", "--recover", "-o", "x.mid")).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void strictlyADamagedJournalIsMalformed() {
    assertThat(desk.run("capture", "--recover", "a.mid.journal", "--strict")).isEqualTo(4);
    assertThat(desk.screen.err())
        .contains("dmus: a.mid.journal: a record is cut off at byte 567")
        .contains("hint: it was left as it is");
    assertThat(desk.run("capture", "--strict")).isEqualTo(2);
  }
}
