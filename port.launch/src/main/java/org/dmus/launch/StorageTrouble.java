package org.dmus.launch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** Finds the disk behind what Felix says: a bundle that it could not cache, for instance. */
final class StorageTrouble {
  private StorageTrouble() {}

  /** Returns the failure to report when the innermost cause is of files, not of a signal. */
  static Optional<LaunchFailure> in(Exception failure, Storage storage) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (!(root instanceof IOException) || Interrupt.isCause(failure)) {
      return Optional.empty();
    }
    String why =
        root instanceof FileSystemException
            ? root.toString() // names the file
            : storage.folder() + ": " + root.getMessage();
    return Optional.of(new LaunchFailure("cannot start: " + why, cure(storage)));
  }

  private static String cure(Storage storage) {
    return storage.isKept()
        ? "make room there, or name another folder with --data DIR or " + Places.VARIABLE
        : "make room there, or set TMPDIR to another folder";
  }
}
