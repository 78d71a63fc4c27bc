package org.dmus.shell;

import java.util.List;

/** Something of the console that keeps pins open; a service. Safe from any thread. */
public interface Holder {

  /**
   * Returns what it has open on a port, each with the command that closes it.
   *
   * @param port name of the port
   * @return {@code "pin lead of the console: close lead"}, say; empty when it holds nothing there
   */
  List<String> on(String port);
}
