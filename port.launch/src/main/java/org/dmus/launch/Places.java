package org.dmus.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder below which a process writes: {@code data/}, {@code deploy/}, {@code log/}.
 *
 * @param root the folder; need not exist
 * @param note what to tell the user about the choice; empty when nothing
 */
record Places(Path root, String note) {
  /** Environment variable that names the folder. */
  static final String VARIABLE = "DMUS_DATA";

  /** System property: the folder where neither option nor environment name one. */
  static final String PROPERTY = "dmus.data.default";

  private static final String OPTION = "--data";

  /** The option goes before the environment, that before the installation, if one may write it. */
  static Places find(Home home, String[] args, Map<String, String> environment) {
    String named = option(args, environment.get(VARIABLE));
    if (named != null && !named.isEmpty()) {
      return new Places(Path.of(named).toAbsolutePath().normalize(), "");
    }
    Path usual = Path.of(System.getProperty(PROPERTY, home.directory().toString()));
    if (isWritable(usual)) {
      return new Places(usual.toAbsolutePath().normalize(), "");
    }
    Path own = ofUser(environment);
    return new Places(own, usual + " is not yours to write: data, deploy and log are in " + own);
  }

  private static String option(String[] args, String otherwise) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return args[i + 1];
      }
      if (args[i].startsWith(OPTION + "=")) {
        return args[i].substring(OPTION.length() + 1);
      }
    }
    return otherwise;
  }

  /** Also of a folder that is still to be made. */
  private static boolean isWritable(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && Files.notExists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }

  /** As the XDG Base Directory Specification has it, and as Windows has it. */
  private static Path ofUser(Map<String, String> environment) {
    String local = environment.get("LOCALAPPDATA");
    if (local != null) {
      return Path.of(local, "dmus");
    }
    String share = environment.get("XDG_DATA_HOME");
    return share != null && Path.of(share).isAbsolute()
        ? Path.of(share, "dmus")
        : Path.of(System.getProperty("user.home"), ".local", "share", "dmus");
  }

  Path data() {
    return root.resolve("data");
  }

  Path deploy() {
    return root.resolve("deploy");
  }

  Path log() {
    return root.resolve("log");
  }

  /** Makes the folders of a process that stays. */
  void create() {
    for (Path folder : new Path[] {data(), deploy(), log()}) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        String hint = "name a folder that you may write with --data DIR or " + VARIABLE;
        throw new LaunchFailure(folder + " cannot be made: " + e, hint);
      }
    }
  }
}
