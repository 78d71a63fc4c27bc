package org.dmus.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dmus.smf.Leniency;
import org.osgi.annotation.versioning.ProviderType;

/** Makes files of takes that did not end. A service; safe from any thread; may block. */
@ProviderType
public interface TakeRecovery {

  /** What the name of a journal has behind that of its file. */
  String JOURNAL_SUFFIX = ".journal";

  /**
   * Finds the journals of takes that did not end. Those that go on are among them.
   *
   * @param folder where to look; not below
   * @return their paths, sorted
   * @throws IOException when the folder cannot be read
   */
  List<Path> journals(Path folder) throws IOException;

  /**
   * Makes the file of a take that did not end, of all records before the first damaged one. The
   * journal goes when the file is on the disk; one with damage other than a cut-off end is kept
   * under another name.
   *
   * @param journal the journal
   * @param file the file to write, an existing one being replaced; null = the one that the take was
   *     for, or when there is one already, the next free name
   * @param leniency {@link Leniency#STRICT} refuses a journal with any damage, a cut-off end too
   * @return what was found
   * @throws UnreadableJournalException when it is no journal, its header is damaged, or it is
   *     refused; what is refused stays as it is
   * @throws IOException when its take goes on, or the file cannot be written; the journal stays as
   *     it is
   */
  Recovery recover(Path journal, Path file, Leniency leniency) throws IOException;
}
