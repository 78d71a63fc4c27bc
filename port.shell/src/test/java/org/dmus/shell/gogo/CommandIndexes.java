package org.dmus.shell.gogo;

/** Makes an index for tests of other packages. */
public final class CommandIndexes {
  private CommandIndexes() {}

  /** Takes the commands of an object away, by the name of one. */
  public static void remove(CommandIndex index, String name) {
    index.remove(index.of(name));
  }

  /** An index of some commands. */
  public static CommandIndex of(Commands... all) {
    CommandIndex index = new CommandIndex();
    for (Commands each : all) {
      index.add(each);
    }
    return index;
  }
}
