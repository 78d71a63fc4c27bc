package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.LineReader;

/** Keeps what was typed in the data folder; only where the line editor of JLine runs. */
final class ConsoleHistory {
  private static final String READER = ".reader";

  private ConsoleHistory() {}

  /**
   * Reads what was typed before, and has the editor append to it.
   *
   * @param session one that may have a line editor
   * @param file the history; need not exist
   * @throws IOException when it cannot be read
   */
  static void keep(CommandSession session, Path file) throws IOException {
    if (session.get(READER) instanceof LineReader reader) {
      session.put(LineReader.HISTORY_FILE, file);
      reader.getHistory().load();
    }
  }
}
