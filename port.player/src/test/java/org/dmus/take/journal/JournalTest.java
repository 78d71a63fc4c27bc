package org.dmus.take.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dmus.smf.Division;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;
import org.dmus.take.UnreadableJournalException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void nameTheJournal() {
    path = folder.resolve("take.mid.journal");
  }

  private JournalWriter create(String... sources) throws IOException {
    return Journals.create(path, Journals.header(sources));
  }

  private List<String> threeNotes() throws IOException {
    try (JournalWriter journal = create("a", "b")) {
      Journals.message(journal, 0, 0, "903C40");
      Journals.message(journal, 1, 12_345, "F0431200F7");
      Journals.message(journal, 0, 50_000_000_000L, "803C40");
    }
    return Journals.read(path);
  }

  @Test
  void whatIsAppendedIsReadInItsOrder() throws Exception {
    try (JournalWriter journal = create("a", "b")) {
      Journals.message(journal, 0, 0, "903C40");
      journal.gap(1, 70, "out");
      journal.resumed(1, 80);
      journal.end(90);
    }
    assertThat(Journals.read(path))
        .containsExactly("MESSAGE 0 0 903C40", "GAP 1 70 6F7574", "RESUMED 1 80", "END 0 90");
  }

  @Test
  void theHeaderComesBackWhole() throws Exception {
    TakeLayout layout =
        new TakeLayout(
            TakeType.SMF1,
            new Division(0xE728),
            400_000,
            new TimeSignature(7, 8),
            true,
            true,
            true);
    TakeHeader header = Journals.header(layout, "Klavier ü", "b");
    Journals.create(path, header).close();
    try (JournalReader reader = JournalReader.open(path)) {
      assertThat(reader.header()).isEqualTo(header);
    }
  }

  @Test
  void whatWasFlushedIsThereBeforeTheEnd() throws Exception {
    try (JournalWriter journal = create("a")) {
      Journals.message(journal, 0, 5, "F8");
      assertThat(Journals.read(path)).isEmpty();
      journal.flush();
      assertThat(Journals.read(path)).containsExactly("MESSAGE 0 5 F8");
    }
  }

  @Test
  void aMessageLongerThanABlockIsWhole() throws Exception {
    byte[] dump = new byte[4 << 20];
    Arrays.fill(dump, (byte) 0x35);
    try (JournalWriter journal = create("a")) {
      journal.message(0, 1, dump, 0, dump.length);
      Journals.message(journal, 0, 2, "F8");
    }
    try (JournalReader reader = JournalReader.open(path)) {
      assertThat(reader.next()).isTrue();
      assertThat(Arrays.copyOf(reader.data(), reader.length())).isEqualTo(dump);
      assertThat(Journals.read(reader)).containsExactly("MESSAGE 0 2 F8");
    }
  }

  @Test
  void aJournalThatIsCutAnywhereGivesTheWholeRecordsBeforeTheCut() throws Exception {
    List<String> whole = threeNotes();
    byte[] bytes = Files.readAllBytes(path);
    int headerBytes = bytes.length - (21 + 23 + 21);
    for (int length = headerBytes; length < bytes.length; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      int records = (length - headerBytes >= 44 ? 1 : 0) + (length - headerBytes >= 21 ? 1 : 0);
      assertThat(Journals.read(path)).isEqualTo(whole.subList(0, records));
    }
  }

  @Test
  void aByteThatChangedEndsTheJournalBeforeItsRecordAndIsTold() throws Exception {
    List<String> whole = threeNotes();
    byte[] bytes = Files.readAllBytes(path);
    int second = bytes.length - (23 + 21);
    for (int at = second; at < second + 23; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(path, damaged);
      try (JournalReader reader = JournalReader.open(path)) {
        assertThat(Journals.read(reader)).isEqualTo(whole.subList(0, 1));
        JournalDamage damage = reader.damage().orElseThrow();
        assertThat(damage.offset()).isEqualTo(second);
        assertThat(damage.lostBytes()).isEqualTo(44);
        assertThat(damage.why()).isNotEmpty();
      }
    }
  }

  @Test
  void aDamagedOrForeignHeaderIsRefusedWithTheFile() throws Exception {
    threeNotes();
    byte[] bytes = Files.readAllBytes(path);
    int headerBytes = bytes.length - (21 + 23 + 21);
    for (int at = 0; at < headerBytes; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(path, damaged);
      refused();
    }
    for (int length = 0; length < headerBytes; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      refused();
    }
  }

  @Test
  void aHeaderThatNamesNoPossibleFileIsRefused() throws Exception {
    TakeHeader good = Journals.header("a");
    Journals.create(
            path,
            new TakeHeader(
                good.wallMicros(), good.master100ns(), good.sources(), good.layout(), "a\0b"))
        .close();

    refused();
  }

  private void refused() {
    assertThatThrownBy(() -> JournalReader.open(path))
        .isInstanceOf(UnreadableJournalException.class)
        .hasMessageStartingWith(path + ": ");
  }

  @Test
  void aTakeThatDidNotEndIsNotWrittenOver() throws Exception {
    threeNotes();
    assertThatThrownBy(() -> create("a"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("did not end");
    assertThat(Journals.read(path)).hasSize(3);
  }

  @Test
  void aMessageCostsNoMemoryAndLittleTime() throws Exception {
    byte[] note = {(byte) 0x90, 60, 64};
    int count = 200_000;
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    try (JournalWriter journal = new JournalWriter(new Nowhere(), Journals.header("a"))) {
      append(journal, note, count);
      long before = threads.getThreadAllocatedBytes(id);
      long overhead = threads.getThreadAllocatedBytes(id) - before;
      before = threads.getThreadAllocatedBytes(id);
      long startNs = System.nanoTime();
      append(journal, note, count);
      System.out.printf("a note in the journal: %d ns%n", (System.nanoTime() - startNs) / count);
      assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(overhead + count / 10);
    }
  }

  private static void append(JournalWriter journal, byte[] note, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      journal.message(0, i, note, 0, note.length);
    }
  }

  /** Takes everything, keeps nothing. */
  private static final class Nowhere implements JournalFile {
    @Override
    public void append(ByteBuffer bytes) {
      bytes.position(bytes.limit());
    }

    @Override
    public void force() {}

    @Override
    public void discard() {}

    @Override
    public void close() {}
  }

  @Test
  void aDiskThatFillsUpKeepsEveryRecordItTook() throws Exception {
    DiskJournal disk = DiskJournal.create(path);
    JournalWriter journal = new JournalWriter(new FullDisk(disk, 300), Journals.header("a"));
    assertThatThrownBy(() -> fill(journal)).hasMessage("No space left on device");
    journal.close();
    List<String> records = Journals.read(path);
    String last = "MESSAGE 0 %d 903C40".formatted(records.size() - 1);
    assertThat(records).hasSizeGreaterThan(5).last().isEqualTo(last);
  }

  @Test
  void aDiskThatIsFullAlreadyKeepsNoJournalThatNothingIsIn() throws Exception {
    DiskJournal disk = DiskJournal.create(path);
    assertThatThrownBy(() -> new JournalWriter(new FullDisk(disk, 5), Journals.header("a")))
        .hasMessage("No space left on device");
    assertThat(path).doesNotExist();
    Journals.create(path, Journals.header("a")).close();
  }

  private static void fill(JournalWriter journal) throws IOException {
    for (int i = 0; i < 1_000; i++) {
      Journals.message(journal, 0, i, "903C40");
      journal.flush();
    }
  }

  /** A disk with room for so many bytes; what fits of a write is written. */
  private static final class FullDisk implements JournalFile {
    private final JournalFile disk;
    private int room;

    FullDisk(JournalFile disk, int room) {
      this.disk = disk;
      this.room = room;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      int fits = Math.min(room, bytes.remaining());
      disk.append(bytes.slice(bytes.position(), fits));
      room -= fits;
      if (fits < bytes.remaining()) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void force() throws IOException {
      disk.force();
    }

    @Override
    public void discard() throws IOException {
      disk.discard();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
