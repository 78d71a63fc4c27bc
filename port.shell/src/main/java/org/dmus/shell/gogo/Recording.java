package org.dmus.shell.gogo;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.shell.Misuse;

/** The rule of every command that records: what is there stays, unless -f says otherwise. */
public final class Recording {
  private Recording() {}

  /**
   * Refuses a file that is there; a device or a pipe has nothing to lose.
   *
   * @param force whether to replace it
   */
  public static void require(Path path, boolean force) {
    if (Files.isRegularFile(path) && !force) {
      throw new Misuse(path + ": is there already; name another file, or replace it with -f");
    }
  }
}
