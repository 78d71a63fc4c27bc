package org.dmus.ks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A topology node (PCNODE_DESCRIPTOR). The position in {@link FilterDescriptor#nodes()} is its id.
 *
 * @param type a {@code KSNODETYPE_*} id
 * @param name a readable name
 * @param properties the node's property table
 */
public record NodeDescriptor(UUID type, String name, List<PropertyItem> properties) {

  /** Copies the list. */
  public NodeDescriptor {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    properties = List.copyOf(properties);
  }
}
