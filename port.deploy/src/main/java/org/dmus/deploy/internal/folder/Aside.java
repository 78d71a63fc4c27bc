package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
  private static final String TIME = "time: ";

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
    text.add(TIME + when);
    text.add("Drop the file into the deploy folder again to have it tried again.");
    WholeFile.write(text(place), part -> Files.write(part, text, StandardCharsets.UTF_8));
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return place;
  }

  /**
   * What is said of a file.
   *
   * @param why one sentence
   * @param when it was put there; the epoch when nobody says
   */
  public record Note(String why, Instant when) {}

  /** What is there, and what is said of it. */
  public Map<Path, Note> list() throws IOException {
    Map<Path, Note> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FileNames::isJar)) {
        for (Path file : files) {
          found.put(file, note(file));
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

  private static Note note(Path file) throws IOException {
    Path text = text(file);
    boolean isOurs = Files.isRegularFile(text, LinkOption.NOFOLLOW_LINKS);
    List<String> lines = isOurs ? Files.readAllLines(text, StandardCharsets.UTF_8) : List.of();
    return new Note(lines.isEmpty() ? "" : lines.get(0), when(lines));
  }

  /** Whoever likes may edit the text. */
  private static Instant when(List<String> lines) {
    try {
      return lines.stream()
          .filter(line -> line.startsWith(TIME))
          .findFirst()
          .map(line -> Instant.parse(line.substring(TIME.length()).strip()))
          .orElse(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private static Path text(Path file) {
    return file.resolveSibling(file.getFileName() + TEXT);
  }
}
