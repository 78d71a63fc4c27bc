package org.dmus.shell.gogo;

/** Makes an index for tests of other packages. */
public final class CommandIndexes {
  private CommandIndexes() {}

  /** An index of some commands. */
  public static CommandIndex of(Commands... all) {
    CommandIndex index = new CommandIndex();
    for (Commands each : all) {
      index.add(each);
    }
    return index;
  }
}
