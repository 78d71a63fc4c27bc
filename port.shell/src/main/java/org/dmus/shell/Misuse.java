package org.dmus.shell;

/** What a command cannot do; shown as its message alone, for nothing broke. */
public class Misuse extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /**
   * What a user typed cannot be done as it is.
   *
   * @param message place, value, cure
   */
  public Misuse(String message) {
    this(Fault.MISUSE, message);
  }

  /**
   * Makes one.
   *
   * @param fault what scripts are told
   * @param message place, value, cure
   */
  public Misuse(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** {@return what scripts are told} */
  public final Fault fault() {
    return fault;
  }

  /** The message; this is what a console prints of an exception. */
  @Override
  public String toString() {
    return getMessage();
  }
}
