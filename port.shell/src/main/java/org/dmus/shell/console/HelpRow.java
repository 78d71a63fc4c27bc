package org.dmus.shell.console;

import org.dmus.shell.Named;

/**
 * A command in a line.
 *
 * @param command its name
 * @param summary what it does
 */
public record HelpRow(String command, String summary) implements Named {
  @Override
  public String part() {
    return command;
  }
}
