package org.dmus.dls.bank;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where banks are looked for.
 *
 * @param environment the file named by {@code DMUS_BANK}, if any
 * @param configured the file named by configuration, if any
 * @param system well-known files, and folders whose banks are taken by name
 */
public record BankPlaces(Optional<Path> environment, Optional<Path> configured, List<Path> system) {

  /** The environment variable that names a bank. */
  public static final String VARIABLE = "DMUS_BANK";

  /** Copies the list. */
  public BankPlaces {
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(configured, "configured");
    system = List.copyOf(system);
  }

  /**
   * Returns the places of a machine.
   *
   * @param variables its environment variables
   * @param root its file system's root
   * @param home the user's home folder
   * @param configured the file named by configuration; empty for none
   */
  public static BankPlaces of(
      Map<String, String> variables, Path root, Path home, String configured) {
    return new BankPlaces(
        path(root, variables.get(VARIABLE)),
        path(root, configured),
        wellKnown(variables, root, home));
  }

  private static List<Path> wellKnown(Map<String, String> variables, Path root, Path home) {
    List<Path> places = new ArrayList<>();
    for (Path share : sharedData(variables, root, home)) {
      places.add(share.resolve("sounds/dls"));
      places.add(share.resolve("sounds/sf2"));
      places.add(share.resolve("soundfonts"));
    }
    path(root, variables.get("SystemRoot"))
        .ifPresent(windows -> places.add(windows.resolve("system32/drivers/gm.dls")));
    places.add(
        root.resolve(
            "System/Library/Components/CoreAudio.component/Contents/Resources/gs_instruments.dls"));
    return places;
  }

  /** As the XDG Base Directory Specification orders them: the user's own first. */
  private static List<Path> sharedData(Map<String, String> variables, Path root, Path home) {
    List<Path> folders = new ArrayList<>();
    folders.add(path(root, variables.get("XDG_DATA_HOME")).orElse(home.resolve(".local/share")));
    String shared = variables.getOrDefault("XDG_DATA_DIRS", "");
    if (shared.isBlank()) {
      folders.add(root.resolve("usr/local/share"));
      folders.add(root.resolve("usr/share"));
    }
    for (String folder : shared.split(File.pathSeparator)) {
      path(root, folder).ifPresent(folders::add);
    }
    return folders;
  }

  private static Optional<Path> path(Path root, String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(root.getFileSystem().getPath(text));
  }
}
