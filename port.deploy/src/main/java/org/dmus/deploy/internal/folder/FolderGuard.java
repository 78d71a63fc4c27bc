package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.dmus.deploy.internal.NotTaken;

/**
 * Nobody but the user (or root, who may anything) can put code into the folder. Systems without
 * POSIX permissions are not asked.
 */
public final class FolderGuard {
  private final Path folder;
  private final UserPrincipal user;

  /**
   * Guards a folder.
   *
   * @param own a file or folder that this process has made
   */
  public FolderGuard(Path folder, Path own) throws IOException {
    this.folder = folder;
    this.user = Files.getOwner(own);
  }

  /** Whether the folder is the user's own. */
  public void checkFolder() throws IOException, NotTaken {
    check(folder, "the folder " + folder);
  }

  /** Whether a file of it is, and is a file. */
  public void checkFile(Path file) throws IOException, NotTaken {
    if (Files.isDirectory(file)) {
      throw NotTaken.untouchable("it is a folder, not a jar", "pack it as a jar");
    }
    if (Files.isSymbolicLink(file) && !isInside(file.toRealPath())) {
      throw NotTaken.untouchable(
          "it is a link to " + file.toRealPath() + ", out of the folder", "copy the file itself");
    }
    if (!Files.isRegularFile(file)) {
      throw NotTaken.untouchable("it is no regular file", "copy a jar there");
    }
    if (!Files.isReadable(file)) {
      throw NotTaken.untouchable("it cannot be read", "chmod u+r " + file);
    }
    check(file, "it");
  }

  private boolean isInside(Path target) throws IOException {
    return target.startsWith(folder.toRealPath());
  }

  private void check(Path path, String what) throws IOException, NotTaken {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class);
    if (found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      throw NotTaken.untouchable(what + " is writable by everybody", "chmod o-w " + path);
    }
    if (!owners().contains(found.owner())) {
      throw NotTaken.untouchable(
          what + " belongs to " + found.owner() + ", not to " + user, "chown " + user + " " + path);
    }
  }

  private Set<UserPrincipal> owners() throws IOException {
    UserPrincipal root =
        Files.getOwner(folder.getFileSystem().getPath("/"), LinkOption.NOFOLLOW_LINKS);
    return root.equals(user) ? Set.of(user) : Set.of(user, root);
  }
}
