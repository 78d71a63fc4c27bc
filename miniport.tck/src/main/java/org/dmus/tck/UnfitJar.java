package org.dmus.tck;

/** A jar that cannot be tested: why, and the cure, in one line. */
public final class UnfitJar extends Exception {
  private static final long serialVersionUID = 1;

  private final String why;
  private final String cure;
  private final boolean absent;

  /**
   * Describes it.
   *
   * @param why one clause
   * @param cure what to do
   */
  UnfitJar(String why, String cure) {
    this(why, cure, false);
  }

  UnfitJar(String why, String cure, boolean absent) {
    super(why + ": " + cure);
    this.why = why;
    this.cure = cure;
    this.absent = absent;
  }

  /** {@return one clause} */
  public String why() {
    return why;
  }

  /** {@return what to do} */
  public String cure() {
    return cure;
  }

  /** {@return whether there is no such file} */
  public boolean isAbsent() {
    return absent;
  }
}
