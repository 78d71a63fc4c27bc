package org.dmus.tck.miniport;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** A look at the heap: which classes of a loader have instances. */
final class LoadedClasses {
  private static final String HISTOGRAM = "gcClassHistogram";
  private static final int FEW = 5;

  private final ClassLoader loader;

  LoadedClasses(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the names of some, with how many instances they have. */
  String alive() {
    return histogram()
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(cells -> cells.length > 3 && cells[0].endsWith(":"))
        .filter(cells -> isOfLoader(cells[3]))
        .map(cells -> cells[1] + " of " + cells[3])
        .distinct()
        .limit(FEW)
        .collect(Collectors.joining(", "));
  }

  private boolean isOfLoader(String name) {
    if (name.startsWith("[") || name.startsWith("java.") || name.startsWith("jdk.")) {
      return false;
    }
    try {
      return Class.forName(name, false, loader).getClassLoader() == loader;
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }

  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  HISTOGRAM,
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      return "";
    }
  }
}
