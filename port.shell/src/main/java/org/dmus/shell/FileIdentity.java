package org.dmus.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The file behind a path: two paths are one file, however they are spelled and linked, when their
 * identities are equal.
 *
 * @param key what the file system knows the file by
 */
public record FileIdentity(Object key) {

  /**
   * Returns the identity of a file; empty when there is none at that path.
   *
   * @param path its path
   */
  public static Optional<FileIdentity> of(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(new FileIdentity(key == null ? path.toRealPath() : key));
    } catch (IOException nothingThere) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether two paths lead to one existing file.
   *
   * @param one a path
   * @param other another
   */
  public static boolean isSame(Path one, Path other) {
    Optional<FileIdentity> identity = of(one);
    return identity.isPresent() && identity.equals(of(other));
  }
}
