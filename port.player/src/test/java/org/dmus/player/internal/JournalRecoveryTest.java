package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.take.Recovery;
import org.dmus.take.TakeRecovery;
import org.dmus.take.UnreadableJournalException;
import org.dmus.take.journal.JournalWriter;
import org.dmus.take.journal.Journals;
import org.dmus.take.journal.TakeHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalRecoveryTest {
  private static final int NOTE_RECORD_BYTES = 21;

  private final TakeRecovery recovery = new JournalRecovery();

  @TempDir Path folder;
  private Path journal;
  private Path file;

  @BeforeEach
  void leaveAJournal() throws IOException {
    journal = folder.resolve("take.mid.journal");
    file = folder.resolve("take.mid");
    try (JournalWriter writer = Journals.create(journal, Journals.header("keys"))) {
      for (int i = 0; i < 10; i++) {
        Journals.message(writer, 0, i * 10_000_000L, "903C40");
      }
    }
  }

  private Recovery recover() throws IOException {
    return recovery.recover(journal, null, Leniency.LENIENT);
  }

  private long notes(Path song) throws IOException {
    return MidiFile.read(song, Leniency.STRICT).channelEventCount();
  }

  @Test
  void theFileOfATakeThatDidNotEndIsMadeAndTheJournalGoes() throws Exception {
    Recovery made = recover();
    assertThat(made.file()).isEqualTo(file);
    assertThat(made.events()).isEqualTo(10);
    assertThat(made.isComplete()).isFalse();
    assertThat(made.damageOffset()).isEqualTo(-1);
    assertThat(made.length100ns()).isEqualTo(90_000_000);
    assertThat(notes(file)).isEqualTo(10);
    assertThat(journal).doesNotExist();
  }

  @Test
  void aJournalThatIsCutOffSaysWhereAndGoes() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));
    Recovery made = recover();
    assertThat(made.events()).isEqualTo(9);
    assertThat(made.lostBytes()).isEqualTo(NOTE_RECORD_BYTES - 5);
    assertThat(made.damageOffset()).isEqualTo(bytes.length - NOTE_RECORD_BYTES);
    assertThat(made.kept()).isNull();
    assertThat(journal).doesNotExist();
  }

  @Test
  void aDamagedJournalGivesItsLongestValidPrefixAndIsKept() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length - 4 * NOTE_RECORD_BYTES + 12] ^= 1;
    Files.write(journal, bytes);
    Recovery made = recover();
    assertThat(made.events()).isEqualTo(6);
    assertThat(made.lostBytes()).isEqualTo(4 * NOTE_RECORD_BYTES);
    assertThat(made.damage()).isEqualTo("a record with a wrong checksum");
    assertThat(made.kept()).isEqualTo(folder.resolve("take.mid.journal.damaged")).exists();
    assertThat(notes(file)).isEqualTo(6);
  }

  @Test
  void strictlyAnyDamageIsRefusedWithItsPlaceAndTheJournalStays() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    int place = bytes.length - NOTE_RECORD_BYTES;
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));
    assertThatThrownBy(() -> recovery.recover(journal, null, Leniency.STRICT))
        .isInstanceOf(UnreadableJournalException.class)
        .hasMessageEndingWith(
            "a record is cut off at byte " + place + ", and 16 bytes from there on");
    assertThat(journal).hasSize(bytes.length - 5);
    assertThat(file).doesNotExist();
    Files.write(journal, bytes);
    assertThat(recovery.recover(journal, null, Leniency.STRICT).events()).isEqualTo(10);
  }

  @Test
  void aFileThatIsThereStaysAndTheResultHasAnotherName() throws Exception {
    Files.writeString(file, "an earlier take");
    assertThat(recover().file()).isEqualTo(folder.resolve("take-2.mid"));
    assertThat(file).hasContent("an earlier take");
  }

  @Test
  void aTakeThatGoesOnIsLeftAlone() throws Exception {
    Path other = folder.resolve("live.mid.journal");
    try (JournalWriter live = Journals.create(other, Journals.header("keys"))) {
      Journals.message(live, 0, 0, "903C40");
      live.flush();
      assertThatThrownBy(() -> recovery.recover(other, null, Leniency.LENIENT))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("its take goes on");
      assertThat(Journals.read(other)).hasSize(1);
    }
  }

  @Test
  void whatIsNoJournalIsRefusedAndStays() throws Exception {
    Files.writeString(journal, "this is no journal at all");
    assertThatThrownBy(() -> recover()).isInstanceOf(UnreadableJournalException.class);
    assertThat(journal).exists();
    assertThat(file).doesNotExist();
  }

  @Test
  void aHeaderCannotLeadTheFileOutOfTheFolder() throws Exception {
    Files.delete(journal);
    TakeHeader hostile =
        new TakeHeader(0, 0, List.of("a"), Journals.header("a").layout(), "../../outside.mid");
    Journals.create(journal, hostile).close();
    assertThat(recover().file()).isEqualTo(folder.resolve("outside.mid"));
  }

  @Test
  void journalsOfAFolderAreFound() throws Exception {
    Files.createFile(folder.resolve("a.mid"));
    Path second = Files.copy(journal, folder.resolve("a.mid.journal"));
    assertThat(recovery.journals(folder)).containsExactly(second, journal);
  }
}
