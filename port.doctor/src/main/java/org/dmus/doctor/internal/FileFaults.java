package org.dmus.doctor.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Jars in the deploy folder that are no bundles. */
final class FileFaults {
  /** So long may its end still be on its way. */
  private static final Duration ARRIVAL = Duration.ofSeconds(5);

  private final JarFolders folders;

  FileFaults(JarFolders folders) {
    this.folders = folders;
  }

  List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    add(BundleJar.Folder.DEPLOY, faults);
    add(BundleJar.Folder.QUARANTINE, faults);
    return faults;
  }

  /** Symbolic names of the bundles in the deploy folder, by file name. */
  Map<String, String> bundles() {
    return folders.jars(BundleJar.Folder.DEPLOY).stream()
        .filter(jar -> !jar.symbolicName().isEmpty())
        .collect(
            Collectors.toMap(jar -> jar.file().getFileName().toString(), BundleJar::symbolicName));
  }

  private void add(BundleJar.Folder folder, List<Fault> faults) {
    for (BundleJar jar : folders.jars(folder)) {
      if (!jar.problem().isEmpty() && !(jar.isUnreadable() && jar.isYoungerThan(ARRIVAL))) {
        faults.add(Fault.error(jar.shown(), jar.problem(), cure(jar)));
      }
    }
  }

  private static String cure(BundleJar jar) {
    if (jar.isNoFile()) {
      return "move it out of the folder, and copy a jar there";
    }
    return jar.isUnreadable()
        ? "copy the file again, complete"
        : "build it as a bundle (bnd-maven-plugin), and copy it again";
  }
}
