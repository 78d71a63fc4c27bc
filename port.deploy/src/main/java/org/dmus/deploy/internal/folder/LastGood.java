package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code deploy/.rollback}: of each bundle the last version that ran well, under its file's name.
 */
public final class LastGood {
  /** Its name in the deploy folder. */
  public static final String FOLDER = ".rollback";

  private final Path folder;

  /** The one of a deploy folder. */
  public LastGood(Path deploy) {
    this.folder = deploy.resolve(FOLDER);
  }

  /** Keeps a version instead of the one before. */
  public void keep(String bundle, Path content, String fileName) throws IOException {
    Path place = folder.resolve(bundle).resolve(fileName);
    WholeFile.copy(content, place);
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(place.getParent(), other -> !other.equals(place))) {
      for (Path other : others) {
        Files.deleteIfExists(other);
      }
    }
  }

  /** Nothing of a bundle is to come back: nobody ran it last. */
  public void forget(String bundle) throws IOException {
    Optional<Path> kept = of(bundle);
    if (kept.isPresent()) {
      Files.deleteIfExists(kept.get());
    }
  }

  /** The last good version of a bundle. */
  public Optional<Path> of(String bundle) throws IOException {
    Path place = folder.resolve(bundle);
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place, FileNames::isJar)) {
      var all = files.iterator();
      return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }
  }
}
