package org.dmus.ks;

import java.util.Optional;

/**
 * What a property request wants (KSPROPERTY_TYPE_*). Most know GET, SET and BASIC_SUPPORT only; the
 * others get INVALID_DEVICE_REQUEST from every property that does not list them.
 */
public enum PropertyVerb {
  /** Read the value. */
  GET(0x1),
  /** Write the value. */
  SET(0x2),
  /** Is the set known? Answered by the port: SUCCESS, or NOT_FOUND. */
  SET_SUPPORT(0x100),
  /** Which verbs does this property know? Value: u32 of verb bits. */
  BASIC_SUPPORT(0x200),
  /** Which properties depend on this one? */
  RELATIONS(0x400),
  /** All values of the set. */
  SERIALIZE_SET(0x800),
  /** Set all values of the set. */
  UNSERIALIZE_SET(0x1000),
  /** As SERIALIZE_SET, in a format of the driver's own. */
  SERIALIZE_RAW(0x2000),
  /** As UNSERIALIZE_SET, in a format of the driver's own. */
  UNSERIALIZE_RAW(0x4000),
  /** How long is the serialized set? */
  SERIALIZE_SIZE(0x8000),
  /** What is the value by default? */
  DEFAULT_VALUES(0x10000);

  /** The flag that marks the request of a node (KSPROPERTY_TYPE_TOPOLOGY); no verb. */
  public static final int TOPOLOGY = 0x10000000;

  private final int bit;

  PropertyVerb(int bit) {
    this.bit = bit;
  }

  /** {@return the KSPROPERTY_TYPE_* bit} */
  public int bit() {
    return bit;
  }

  /**
   * Returns the verb of KSPROPERTY flags.
   *
   * @param flags the flags; {@link #TOPOLOGY} is ignored
   * @return empty unless exactly one verb is set, and nothing else
   */
  public static Optional<PropertyVerb> of(int flags) {
    for (PropertyVerb verb : values()) {
      if (verb.bit == (flags & ~TOPOLOGY)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }
}
