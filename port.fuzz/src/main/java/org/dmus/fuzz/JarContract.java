package org.dmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dmus.deploy.internal.NotTaken;
import org.dmus.deploy.internal.archive.Archive;
import org.dmus.deploy.internal.archive.ArchiveLimits;

/** A jar is read, or not taken with a complaint. */
final class JarContract {
  private static final ArchiveLimits LIMITS = new ArchiveLimits(1 << 20, 100, 100);
  private static final MemoryFile FILE = new MemoryFile("fuzz.jar");

  private JarContract() {}

  static void check(byte[] bytes) {
    Path file = FILE.holding(bytes);
    try {
      Archive.checkEnd(file);
      Archive archive = Archive.read(file, LIMITS);
      Finding.unless(archive.entries().size() <= LIMITS.entries(), archive);
    } catch (NotTaken refused) {
      Finding.unless(!refused.complaint().cure().isEmpty(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
