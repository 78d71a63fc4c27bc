package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dmus.deploy.internal.Complaint;

/** {@code deploy/.quarantine}: files that may not or cannot run, each with a text that says why. */
public final class Aside {
  /** Its name in the deploy folder. */
  public static final String FOLDER = ".quarantine";

  private static final String TEXT = ".txt";

  private final Path folder;

  /** The one of a deploy folder. */
  public Aside(Path deploy) {
    this.folder = deploy.resolve(FOLDER);
  }

  /** Moves a file there and returns where it is now. */
  public Path put(Path file, String bundle, Complaint why, Instant when) throws IOException {
    Files.createDirectories(folder);
    Path place = folder.resolve(file.getFileName());
    List<String> text = new ArrayList<>();
    text.add(why.sentence());
    text.add("");
    text.add("bundle: " + (bundle.isEmpty() ? "unknown" : bundle));
    text.add("time: " + when);
    text.add("Drop the file into the deploy folder again to have it tried again.");
    WholeFile.write(text(place), part -> Files.write(part, text, StandardCharsets.UTF_8));
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return place;
  }

  /** What is there, each with the sentence that says why. */
  public Map<Path, String> list() throws IOException {
    Map<Path, String> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FileNames::isJar)) {
        for (Path file : files) {
          found.put(file, why(file));
        }
      }
    }
    return found;
  }

  /** Forgets a file: another of its name runs now. */
  public void drop(String name) throws IOException {
    Path place = folder.resolve(name);
    if (Files.deleteIfExists(place)) {
      Files.deleteIfExists(text(place));
    }
  }

  private static String why(Path file) throws IOException {
    Path text = text(file);
    return Files.exists(text) ? Files.readAllLines(text, StandardCharsets.UTF_8).get(0) : "";
  }

  private static Path text(Path file) {
    return file.resolveSibling(file.getFileName() + TEXT);
  }
}
