package org.dmus.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The option that gives a port any of its settings. */
final class SettingOptions {
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      mapFallbackValue = "",
      description = "Any setting of the port; may be repeated; help lists them.")
  private Map<String, String> settings = new TreeMap<>();

  /** Names of the settings that the user gives. */
  Set<String> given() {
    return settings.keySet();
  }

  Map<String, String> all() {
    return settings;
  }

  boolean asksForHelp() {
    return settings.containsKey(KnownSettings.HELP);
  }

  /** Refuses a name without a value. */
  void check(String command) {
    settings.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            throw new CommandFailure(
                ExitCode.USAGE, "--set " + name, "not one of NAME=VALUE", command + " --help");
          }
        });
  }
}
