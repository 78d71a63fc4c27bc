package org.dmus.ks;

/** What a property request wants (KSPROPERTY_TYPE_*). */
public enum PropertyVerb {
  /** Read the value. */
  GET(0x1),
  /** Write the value. */
  SET(0x2),
  /** Which verbs does this property know? Value: u32 of verb bits. */
  BASIC_SUPPORT(0x200);

  private final int bit;

  PropertyVerb(int bit) {
    this.bit = bit;
  }

  /** {@return the KSPROPERTY_TYPE_* bit} */
  public int bit() {
    return bit;
  }
}
