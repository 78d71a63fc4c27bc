package org.dmus.deploy.internal.core;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.dmus.deploy.internal.folder.WholeFile;

/**
 * The bundles that came by the folder. Written before and after each change, each time as a whole:
 * whenever the process dies, the next one knows what was going on.
 */
final class Roster {
  private static final List<String> FIELDS =
      List.of("phase", "version", "sha256", "file", "problem", "since", "modified");

  private final Path file;
  private final Map<String, Unit> units = new TreeMap<>();

  /** One that is kept in that file. */
  Roster(Path file) {
    this.file = file;
  }

  /** Reads what was left by who worked before; what cannot be understood is found out again. */
  void read() throws IOException {
    if (Files.exists(file)) {
      Properties stored = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        stored.load(in);
      }
      stored.stringPropertyNames().stream()
          .filter(key -> key.endsWith("/phase"))
          .map(key -> key.substring(0, key.indexOf('/')))
          .forEach(name -> units.put(name, read(stored, name)));
    }
  }

  private static Unit read(Properties stored, String name) {
    String[] values =
        FIELDS.stream().map(f -> stored.getProperty(name + "/" + f, "")).toArray(String[]::new);
    return new Unit(
        name,
        Unit.Phase.valueOf(values[0]),
        values[1],
        values[2],
        values[3],
        values[4],
        Instant.parse(values[5]),
        Long.parseLong(values[6]));
  }

  Optional<Unit> find(String name) {
    return Optional.ofNullable(units.get(name));
  }

  Collection<Unit> all() {
    return List.copyOf(units.values());
  }

  void put(Unit unit) throws IOException {
    if (!unit.equals(units.put(unit.name(), unit))) {
      write();
    }
  }

  void remove(String name) throws IOException {
    if (units.remove(name) != null) {
      write();
    }
  }

  private void write() throws IOException {
    Properties stored = new Properties();
    units.values().forEach(unit -> store(unit, stored));
    WholeFile.write(
        file,
        part -> {
          try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            stored.store(out, null);
          }
        });
  }

  private static void store(Unit u, Properties into) {
    List<Object> values =
        List.of(u.phase(), u.version(), u.sha256(), u.file(), u.problem(), u.since(), u.modified());
    for (int i = 0; i < values.size(); i++) {
      into.setProperty(u.name() + "/" + FIELDS.get(i), values.get(i).toString());
    }
  }
}
