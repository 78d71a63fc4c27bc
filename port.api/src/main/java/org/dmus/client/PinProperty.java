package org.dmus.client;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;

/** Reads properties of pins that not every miniport has. */
public final class PinProperty {
  private PinProperty() {}

  /**
   * Asks a pin. [control]; costs a short moment with its engine.
   *
   * @param pin an open pin
   * @param set the property set
   * @param id the property
   * @param bytes size of its value, bytes
   * @return the value, from position 0 on; empty when the pin does not have it, or its miniport is
   *     away
   */
  public static Optional<ByteBuffer> get(IPin pin, UUID set, int id, int bytes) {
    ByteBuffer value = ByteBuffer.allocate(bytes);
    ByteBuffer none = ByteBuffer.allocate(0);
    NtStatus status =
        pin.property(
            new PropertyRequest(set, id, PropertyRequest.NO_NODE, PropertyVerb.GET, none, value));
    return status == NtStatus.SUCCESS ? Optional.of(value) : Optional.empty();
  }
}
