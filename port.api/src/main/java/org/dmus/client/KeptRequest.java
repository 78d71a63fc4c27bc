package org.dmus.client;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;

/**
 * A property request that the miniport granted and that the port repeats to every stream that
 * follows: a download, or the latest of the requests that set the same thing.
 *
 * @param set property set
 * @param id number within the set
 * @param node node, or {@link PropertyRequest#NO_NODE}
 * @param verb what was asked
 * @param instance the bytes behind the header - of a download: the blob; a copy
 * @param value the value that was set; a copy; empty for a download
 * @param handle the handle that the client knows the download by; 0 = no download
 */
public record KeptRequest(
    UUID set,
    int id,
    int node,
    PropertyVerb verb,
    ByteBuffer instance,
    ByteBuffer value,
    long handle) {

  /** Makes the buffers read-only. */
  public KeptRequest {
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(verb, "verb");
    instance = instance.asReadOnlyBuffer();
    value = value.asReadOnlyBuffer();
  }

  @Override
  public ByteBuffer instance() {
    return instance.duplicate();
  }

  @Override
  public ByteBuffer value() {
    return value.duplicate();
  }

  /** {@return whether it is a download} */
  public boolean isDownload() {
    return handle != 0;
  }

  /** {@return what it takes of the pin's memory, bytes} */
  public long bytes() {
    return (long) instance.remaining() + value.remaining();
  }
}
