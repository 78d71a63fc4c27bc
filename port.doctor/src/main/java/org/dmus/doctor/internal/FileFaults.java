package org.dmus.doctor.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

  private void add(BundleJar.Folder folder, List<Fault> faults) {
    for (BundleJar jar : folders.jars(folder)) {
      if (!jar.problem().isEmpty() && !(jar.isUnreadable() && jar.isYoungerThan(ARRIVAL))) {
        faults.add(Fault.error(jar.shown(), jar.problem(), cure(jar)));
      }
    }
  }

  private static String cure(BundleJar jar) {
    return jar.isUnreadable()
        ? "copy the file again, complete"
        : "build it as a bundle (bnd-maven-plugin), and copy it again";
  }
}
