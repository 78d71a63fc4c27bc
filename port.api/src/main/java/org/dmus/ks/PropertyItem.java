package org.dmus.ks;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One row of a property table (PCPROPERTY_ITEM).
 *
 * @param set property set, for instance {@link KsGuids#PROPSETID_SYNTH}
 * @param id number within the set
 * @param verbs the verbs the handler takes; the port answers {@link PropertyVerb#BASIC_SUPPORT}
 *     from this set when it is not among them, and refuses the others
 * @param handler what answers
 */
public record PropertyItem(UUID set, int id, Set<PropertyVerb> verbs, PropertyHandler handler) {

  /** Copies the set. */
  public PropertyItem {
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(handler, "handler");
    verbs = Set.copyOf(verbs);
  }

  /**
   * Returns a row for a property that can be read.
   *
   * @param set property set
   * @param id number within the set
   * @param handler what answers
   */
  public static PropertyItem get(UUID set, int id, PropertyHandler handler) {
    return new PropertyItem(set, id, Set.of(PropertyVerb.GET), handler);
  }

  /**
   * Returns a row for a property that can be read and written.
   *
   * @param set property set
   * @param id number within the set
   * @param handler what answers
   */
  public static PropertyItem getSet(UUID set, int id, PropertyHandler handler) {
    return new PropertyItem(set, id, Set.of(PropertyVerb.GET, PropertyVerb.SET), handler);
  }

  /** {@return the verb bits, as BASIC_SUPPORT reports them} */
  public int supportBits() {
    int bits = PropertyVerb.BASIC_SUPPORT.bit();
    for (PropertyVerb verb : verbs) {
      bits |= verb.bit();
    }
    return bits;
  }
}
