package org.dmus.shell;

import java.util.List;

/** A name that no published port answers to; a bundle that is installed may bring one. */
public final class NoSuchPort extends Misuse {
  private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * Makes one.
   *
   * @param name what was typed
   * @param message place, value, cure; ends with the names there are
   */
  NoSuchPort(String name, String message) {
    super(Fault.NO_SUCH_PORT, message);
    this.name = name;
  }

  /** {@return what was typed} */
  public String name() {
    return name;
  }

  /**
   * {@return the same, and which ports are there for the asking}
   *
   * @param onDemand their names
   */
  public NoSuchPort beside(List<String> onDemand) {
    return onDemand.isEmpty()
        ? this
        : new NoSuchPort(name, getMessage() + ", and on demand " + String.join(", ", onDemand));
  }
}
