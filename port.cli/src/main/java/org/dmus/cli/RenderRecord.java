package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps in a manifest what was rendered of what, and knows what need not be rendered again. */
final class RenderRecord {
  private final Path folder;
  private final Manifest manifest;
  private final Map<String, String> settings;
  private final boolean resumes;

  /**
   * Opens the record.
   *
   * @param folder where the outputs are
   * @param manifest its manifest
   * @param settings all that decides how a song sounds
   * @param resumes whether outputs that are right are left as they are
   */
  RenderRecord(Path folder, Manifest manifest, Map<String, String> settings, boolean resumes) {
    this.folder = folder;
    this.manifest = manifest;
    this.settings = settings;
    this.resumes = resumes;
  }

  /**
   * Looks whether an output is what a render would make of its song.
   *
   * @param output path of the output
   * @param song path of the song
   * @return its checksums by file; empty when it is to be rendered
   */
  Optional<Map<String, String>> upToDate(Path output, Path song) {
    if (!resumes || !Files.isRegularFile(song)) {
      return Optional.empty();
    }
    String sha256 = checksum(song);
    return manifest
        .entry(name(output))
        .filter(entry -> entry.isOf(sha256, settings))
        .map(ManifestEntry::files)
        .filter(this::areThere);
  }

  private boolean areThere(Map<String, String> files) {
    return files.entrySet().stream()
        .allMatch(
            file -> {
              Path path = folder.resolve(file.getKey());
              return Files.isRegularFile(path) && checksum(path).equals(file.getValue());
            });
  }

  /** Notes the files that were made of a song. */
  void note(Path output, Path song, List<Path> files) {
    Map<String, String> checksums = new TreeMap<>();
    files.forEach(file -> checksums.put(name(file), checksum(file)));
    String songSha256 = checksum(song);
    ManifestEntry entry = new ManifestEntry(song.toString(), songSha256, settings, checksums);
    manifest.put(name(output), entry);
  }

  void save() {
    manifest.save();
  }

  /** With slashes everywhere: a folder may move to another system. */
  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String checksum(Path file) {
    try {
      return Checksum.of(file);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }
}
