package org.dmus.shell.gogo;

import java.util.Map;

/** How each command is typed. */
final class Usages {
  private static final String NONE = "";
  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("ports", NONE),
          Map.entry("miniports", NONE),
          Map.entry("pins", NONE),
          Map.entry("info", "PORT"),
          Map.entry("banks", NONE),
          Map.entry("status", NONE),
          Map.entry("queue", "[PORT [INSTANCE]]    INSTANCE is a number that pins shows"),
          Map.entry("pool", "[PORT]"),
          Map.entry("clients", "[PORT]"),
          Map.entry("jitter", "[PORT]"),
          Map.entry("panic", "[PORT]"),
          Map.entry("cancel", "[-c CHANNEL] [-g GROUP] PORT    CHANNEL is 1..16, GROUP 1..65535"),
          Map.entry("play", "[-o sound|null] [-d DEVICE] [-s NAME=VALUE,...] PORT SONG"),
          Map.entry("add", "[-d DEVICE] [-s NAME=VALUE,...] PORT    PORT is the one it is like"),
          Map.entry("remove", "PORT"),
          Map.entry("stop", "[NUMBER]    NUMBER is one that play shows"),
          Map.entry("render", "SONG FILE"),
          Map.entry("graph", NONE),
          Map.entry(
              "connect",
              "NAME FROM TO [FILTER...]    FROM and TO are PORT or PORT:PIN,"
                  + " FILTER is like transpose:semitones=12"),
          Map.entry("disconnect", "NAME"));

  private Usages() {}

  /**
   * Returns how a command is typed: {@code usage: pool [PORT]}.
   *
   * @param command name of a command of this bundle
   */
  static String of(String command) {
    String arguments = ARGUMENTS.get(command);
    return "usage: " + command + (arguments.isEmpty() ? ", without arguments" : " " + arguments);
  }
}
