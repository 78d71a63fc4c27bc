package org.dmus.player.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.smf.Leniency;
import org.dmus.take.Recovery;
import org.dmus.take.TakeRecovery;
import org.dmus.take.UnreadableJournalException;
import org.dmus.take.export.TakeExport;
import org.dmus.take.journal.Journal;
import org.dmus.take.journal.JournalDamage;
import org.osgi.service.component.annotations.Component;

/** Makes files of journals that were left behind. */
@Component
public final class JournalRecovery implements TakeRecovery {
  private static final String DAMAGED_SUFFIX = ".damaged";

  @Override
  public List<Path> journals(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(JOURNAL_SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  @Override
  public Recovery recover(Path path, Path wanted, Leniency leniency) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      lock(channel, path);
      Journal journal = Journal.read(path);
      if (leniency == Leniency.STRICT) {
        refuseDamage(journal);
      }
      Path file = wanted == null ? named(path, journal.header().fileName()) : wanted;
      TakeExport.write(journal, file);
      return recovery(journal, file, dispose(journal));
    }
  }

  private static void refuseDamage(Journal journal) throws IOException {
    JournalDamage damage = journal.damage().orElse(null);
    if (damage != null) {
      String what = "%s at byte %d, and %d bytes from there on";
      throw new UnreadableJournalException(
          journal.path().toString(),
          what.formatted(damage.why(), damage.offset(), damage.lostBytes()));
    }
  }

  private static void lock(FileChannel channel, Path path) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      lock = null;
    }
    if (lock == null) {
      throw new FileSystemException(path.toString(), null, "its take goes on");
    }
  }

  /** The name that the take was for, beside the journal, wherever that is now. */
  private static Path named(Path journal, String name) {
    Path simple = Path.of(name).getFileName(); // a header could hold any path
    return free(journal.resolveSibling(simple == null ? "take.mid" : simple.toString()));
  }

  private static Path free(Path file) {
    String whole = file.getFileName().toString();
    int dot = whole.lastIndexOf('.') > 0 ? whole.lastIndexOf('.') : whole.length();
    Path result = file;
    for (int number = 2; Files.exists(result, LinkOption.NOFOLLOW_LINKS); number++) {
      result = file.resolveSibling(whole.substring(0, dot) + "-" + number + whole.substring(dot));
    }
    return result;
  }

  /** Bytes behind a damage may be of use to somebody; half a record at the end is not. */
  private static Path dispose(Journal journal) throws IOException {
    if (journal.damage().filter(damage -> !damage.isCutOff()).isEmpty()) {
      Files.delete(journal.path());
      return null;
    }
    Path kept = journal.path().resolveSibling(journal.path().getFileName() + DAMAGED_SUFFIX);
    return Files.move(journal.path(), free(kept));
  }

  private static Recovery recovery(Journal journal, Path file, Path kept) {
    Optional<JournalDamage> damage = journal.damage();
    return new Recovery(
        journal.path(),
        file,
        journal.survey().events(),
        journal.survey().gaps(),
        journal.survey().last100ns(),
        journal.survey().hasEnded(),
        damage.map(JournalDamage::offset).orElse(-1L),
        damage.map(JournalDamage::why).orElse(""),
        damage.map(JournalDamage::lostBytes).orElse(0L),
        kept);
  }
}
