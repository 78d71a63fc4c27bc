package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Private copies of jars, named by their content. What is examined, installed and brought back is
 * one of these: nobody else writes to it.
 */
public final class PrivateCopies {
  private final Path folder;

  /** Keeps them in that folder. */
  public PrivateCopies(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Copies a file and returns the digest of what was copied. */
  public String take(Path file) throws IOException {
    MessageDigest digest = sha256();
    Path part = Files.createTempFile(folder, "content", ".part");
    try {
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
          OutputStream out = Files.newOutputStream(part)) {
        in.transferTo(out);
      }
      String name = HexFormat.of().formatHex(digest.digest());
      Files.move(part, at(name), StandardCopyOption.REPLACE_EXISTING);
      return name;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Where a content is, if it is. */
  public Path at(String sha256) {
    return folder.resolve(sha256 + ".jar");
  }

  /** Deletes every content but these. */
  public void keepOnly(Set<String> wanted) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path content : all) {
        String name = content.getFileName().toString();
        if (!wanted.contains(name.replace(".jar", ""))) {
          Files.deleteIfExists(content);
        }
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
