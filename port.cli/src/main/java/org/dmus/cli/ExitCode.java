package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the process ends; the numbers are part of the contract with scripts. */
enum ExitCode {
  OK(0, "done"),
  FAILURE(1, "failed while running"),
  USAGE(2, "wrong usage"),
  INPUT_NOT_FOUND(3, "input not found or unreadable"),
  INPUT_MALFORMED(4, "input malformed"),
  DEVICE_NOT_FOUND(5, "port or device not found"),
  DEVICE_BUSY(6, "device busy or permission denied"),
  PARTIAL(7, "some files of a batch failed"),
  TIME_OUT(8, "time-out"),
  VERIFICATION(9, "verification failed"),
  INTERRUPTED(130, "interrupted");

  private final int value;
  private final String meaning;

  ExitCode(int value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  int value() {
    return value;
  }

  /** The table for {@code --help}. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      table.put(Integer.toString(code.value), code.meaning);
    }
    return table;
  }
}
