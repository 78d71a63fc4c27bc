package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.deploy.internal.NotTaken;

/**
 * Whether the folder is there. One that is missing, or empty on another device than before, was
 * unmounted: nobody has taken his bundles away then.
 */
public final class FolderPresence {
  private final Path folder;
  private Object device;

  /** That of a folder. */
  public FolderPresence(Path folder) {
    this.folder = folder;
  }

  /** Whether what is in it counts. */
  public void check() throws IOException, NotTaken {
    if (!Files.isDirectory(folder)) {
      throw NotTaken.untouchable(
          "it is not there; what runs goes on running",
          "create it, or set the folder of org.dmus.deploy");
    }
    Object now = device();
    if (device == null || !isEmpty()) {
      device = now;
    }
    if (!now.equals(device)) {
      throw NotTaken.untouchable(
          "it is empty and on another device than before; what runs goes on running",
          "mount it again");
    }
  }

  private Object device() throws IOException {
    boolean known = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    return known ? Files.getAttribute(folder, "unix:dev") : "";
  }

  private boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }
}
