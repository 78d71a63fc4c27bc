package org.dmus.api;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a package promises, as bnd sees it.
 *
 * @param version its version, {@code 0.1.0}
 * @param members a line for each type, member and return type; whoever uses one breaks without it
 * @param burdens those that break who implements the type, when they are new
 */
record ApiPackage(String version, Set<String> members, Set<String> burdens) {
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone()",
          "equals(java.lang.Object)",
          "finalize()",
          "getClass()",
          "hashCode()",
          "notify()",
          "notifyAll()",
          "toString()",
          "wait()",
          "wait(long)",
          "wait(long,int)");

  /** Reads the exported packages of a jar. */
  static Map<String, ApiPackage> of(Path jar) {
    Map<String, ApiPackage> all = new TreeMap<>();
    try (Jar file = new Jar(jar.toFile())) {
      for (Tree tree : new DiffPluginImpl().tree(file).get("<api>").getChildren()) {
        if (tree.getType() != Type.PACKAGE || !tree.getName().startsWith("org.dmus.")) {
          continue; // the Java that it needs
        }
        ApiPackage found = new ApiPackage("", new TreeSet<>(), new TreeSet<>());
        String version = "none";
        for (Tree child : tree.getChildren()) {
          if (child.getType() == Type.VERSION) {
            version = child.getName();
          }
          found.add("", child);
        }
        all.put(tree.getName(), new ApiPackage(version, found.members, found.burdens));
      }
    } catch (Exception e) {
      throw new IllegalStateException(jar + ": bnd cannot read it", e);
    }
    return all;
  }

  private void add(String path, Tree element) {
    if (element.ifRemoved() == Delta.MAJOR && isPromised(path, element.getName())) {
      String line =
          path + element.getType().name().toLowerCase(Locale.ROOT) + " " + element.getName();
      members.add(line);
      if (element.ifAdded() == Delta.MAJOR) {
        burdens.add(line);
      }
      for (Tree child : element.getChildren()) {
        add(line + " / ", child);
      }
    }
  }

  /** What every object has is no promise of ours; records that we give out may grow. */
  private boolean isPromised(String path, String member) {
    boolean isOfRecord = members.contains(path + "extends java.lang.Record");
    return !OF_OBJECT.contains(member) && !(isOfRecord && member.startsWith("<init>"));
  }

  /** Reads what {@link #write} wrote; it knows of no burdens. */
  static Map<String, ApiPackage> read(Path file) {
    Map<String, ApiPackage> all = new TreeMap<>();
    ApiPackage last = null;
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("package ")) {
          String[] words = line.split(" ");
          last = new ApiPackage(words[2], new TreeSet<>(), Set.of());
          all.put(words[1], last);
        } else if (last != null && !line.isBlank()) {
          last.members.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Writes packages to a file. */
  static void write(Map<String, ApiPackage> all, Path file) throws IOException {
    var lines = new ArrayList<String>();
    all.forEach(
        (name, api) -> {
          lines.add("package " + name + " " + api.version);
          api.members.forEach(member -> lines.add("  " + member));
        });
    Files.write(file, lines);
  }
}
