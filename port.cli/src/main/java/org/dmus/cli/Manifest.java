package org.dmus.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The file {@code manifest.json} beside the outputs of a batch: how each came to be. Written anew,
 * and renamed, at most once a second and at the end: whatever ends the process, it is whole. Safe
 * from any thread.
 */
final class Manifest {
  static final String NAME = "manifest.json";
  private static final String OUTPUTS = "outputs";
  private static final int FORMAT = 1;
  private static final long INTERVAL_NS = 1_000_000_000;

  private final Path file;
  private final LongSupplier clockNs;
  private final Map<String, ManifestEntry> entries = new TreeMap<>();
  private boolean isChanged;
  private long savedNs;

  private Manifest(Path file, LongSupplier clockNs) {
    this.file = file;
    this.clockNs = clockNs;
    this.savedNs = clockNs.getAsLong();
  }

  /**
   * Opens the manifest of a folder; there need not be one yet.
   *
   * @param folder where the outputs are
   * @param clockNs a clock
   * @throws CommandFailure when a file of that name is something else
   */
  static Manifest of(Path folder, LongSupplier clockNs) {
    Manifest manifest = new Manifest(folder.resolve(NAME), clockNs);
    try {
      if (Files.exists(manifest.file)) {
        manifest.read();
      }
    } catch (IOException e) {
      throw manifest.foreign(e);
    }
    return manifest;
  }

  private void read() throws IOException {
    Map<String, Object> members = JSON.std.mapFrom(Files.readString(file));
    if (!(members.get(OUTPUTS) instanceof Map<?, ?> outputs)) {
      throw foreign(null);
    }
    outputs.forEach(
        (name, entry) -> {
          if (entry instanceof Map<?, ?> map) {
            entries.put(String.valueOf(name), ManifestEntry.of(map));
          }
        });
  }

  private CommandFailure foreign(IOException cause) {
    return new CommandFailure(
        ExitCode.INPUT_MALFORMED,
        file.toString(),
        "is no manifest of a render",
        "move it away, or choose another folder with -o",
        cause);
  }

  synchronized Optional<ManifestEntry> entry(String output) {
    return Optional.ofNullable(entries.get(output));
  }

  /**
   * Notes how an output came to be.
   *
   * @param output its name below the folder
   */
  synchronized void put(String output, ManifestEntry entry) {
    entries.put(output, entry);
    isChanged = true;
    if (clockNs.getAsLong() - savedNs >= INTERVAL_NS) {
      save();
    }
  }

  /** Writes what has changed. */
  synchronized void save() {
    if (!isChanged) {
      return;
    }
    boolean interrupted = Thread.interrupted(); // which would close the file
    try {
      write();
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    isChanged = false;
    savedNs = clockNs.getAsLong();
  }

  private void write() throws IOException {
    Path part = file.resolveSibling(NAME + ".part");
    Files.writeString(part, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(members()));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Map<String, Object> members() {
    Map<String, Object> outputs = new LinkedHashMap<>();
    entries.forEach((name, entry) -> outputs.put(name, entry.members()));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("format", FORMAT);
    members.put(OUTPUTS, outputs);
    return members;
  }
}
