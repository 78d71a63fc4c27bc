package org.dmus.deploy.internal.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmus.deploy.internal.NotTaken;

/** What an entry may be called: whoever unpacks the jar must stay in his folder. */
final class EntryNames {
  private static final String CURE = "build it with the jar tool or with bnd";

  private EntryNames() {}

  static void check(List<ArchiveEntry> entries) throws NotTaken {
    Set<String> seen = new HashSet<>();
    for (ArchiveEntry entry : entries) {
      String name = entry.name();
      if (leavesItsFolder(name)) {
        throw NotTaken.refused("its entry \"" + shown(name) + "\" leads out of its folder", CURE);
      }
      if (!seen.add(name.endsWith("/") ? name.substring(0, name.length() - 1) : name)) {
        throw NotTaken.refused("its entry \"" + shown(name) + "\" is there twice", CURE);
      }
    }
  }

  private static boolean leavesItsFolder(String name) {
    return name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || name.matches("[A-Za-z]:.*")
        || List.of(name.split("/", -1)).contains("..");
  }

  private static String shown(String name) {
    return name.replace('\0', '?').replace('\n', '?');
  }
}
