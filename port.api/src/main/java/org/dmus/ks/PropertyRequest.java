package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A property request on its way to a handler (PCPROPERTY_REQUEST). One thread at a time.
 *
 * <p>All buffers are little-endian. The value buffer is the caller's: on GET the handler writes it,
 * on SET it reads it.
 */
public final class PropertyRequest {

  /** The node of a request that addresses the filter or a pin (0xFFFFFFFF). */
  public static final int NO_NODE = 0xFFFFFFFF;

  private static final int HEADER_BYTES = Guid.BYTES + 2 * Integer.BYTES;
  private static final int NODE_BYTES = 2 * Integer.BYTES;

  private final UUID set;
  private final int id;
  private final int node;
  private final PropertyVerb verb;
  private final ByteBuffer instance;
  private final ByteBuffer value;
  private volatile CompletableFuture<NtStatus> completion = new CompletableFuture<>();
  private volatile Object minorTarget;
  private int valueSize;
  private String explanation = "";

  /**
   * Creates a request.
   *
   * @param set property set
   * @param id number within the set
   * @param node node id, or {@link #NO_NODE}
   * @param verb what is wanted
   * @param instance the bytes behind the KSPROPERTY header; may be empty
   * @param value the value buffer; empty for a size query
   */
  public PropertyRequest(
      UUID set, int id, int node, PropertyVerb verb, ByteBuffer instance, ByteBuffer value) {
    this.set = Objects.requireNonNull(set, "set");
    this.id = id;
    this.node = node;
    this.verb = Objects.requireNonNull(verb, "verb");
    this.instance = instance.slice();
    this.value = value.slice();
    this.valueSize = this.value.capacity();
  }

  /**
   * Reads a request in its binary layout: KSPROPERTY { GUID set, u32 id, u32 flags }, or KSP_NODE {
   * KSPROPERTY, u32 node, u32 reserved } when the flags have {@link PropertyVerb#TOPOLOGY};
   * instance data follows.
   *
   * @param property header and instance data, between position and limit
   * @param value the value buffer; empty for a size query
   * @throws NtStatusException INVALID_PARAMETER when the header is cut off, INVALID_DEVICE_REQUEST
   *     unless the flags hold exactly one verb
   */
  public static PropertyRequest of(ByteBuffer property, ByteBuffer value) {
    ByteBuffer p = property.slice().order(ByteOrder.LITTLE_ENDIAN);
    requireHeader(p, HEADER_BYTES);
    UUID set = Guid.get(p);
    int id = p.getInt();
    int flags = p.getInt();
    PropertyVerb verb =
        PropertyVerb.of(flags)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_DEVICE_REQUEST,
                        String.format("property flags 0x%08X hold not exactly one verb", flags)));
    int node = NO_NODE;
    if ((flags & PropertyVerb.TOPOLOGY) != 0) {
      requireHeader(p, NODE_BYTES);
      node = p.getInt();
      p.getInt();
    }
    return new PropertyRequest(set, id, node, verb, p, value);
  }

  private static void requireHeader(ByteBuffer property, int bytes) {
    if (property.remaining() < bytes) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "property request: " + property.remaining() + " bytes of " + bytes + ", cut off");
    }
  }

  /** {@return the property set} */
  public UUID set() {
    return set;
  }

  /** {@return the number within the set} */
  public int id() {
    return id;
  }

  /** {@return the node id, or {@link #NO_NODE}} */
  public int node() {
    return node;
  }

  /** {@return the verb} */
  public PropertyVerb verb() {
    return verb;
  }

  /** {@return the instance data} */
  public ByteBuffer instance() {
    return instance.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** {@return the whole value buffer, positioned at its start} */
  public ByteBuffer value() {
    return value.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** {@return the size of the value: offered by the caller, then set by the handler; bytes} */
  public int valueSize() {
    return valueSize;
  }

  /**
   * Sets the size of the value that was produced, or that is needed.
   *
   * @param bytes the size, bytes
   */
  public void valueSize(int bytes) {
    valueSize = bytes;
  }

  /** {@return the miniport's stream that the request is for; empty when it addresses the filter} */
  public Optional<Object> minorTarget() {
    return Optional.ofNullable(minorTarget);
  }

  /**
   * Sets the stream the request is for; the port calls this.
   *
   * @param stream the miniport's stream
   */
  public void minorTarget(Object stream) {
    minorTarget = stream;
  }

  /**
   * Answers a GET with bytes, or a size query with their number.
   *
   * @param bytes the value between position and limit
   * @return the status for the handler to return
   */
  public NtStatus reply(ByteBuffer bytes) {
    int needed = bytes.remaining();
    if (value.capacity() == 0) {
      valueSize = needed;
      return NtStatus.BUFFER_OVERFLOW;
    }
    if (value.capacity() < needed) {
      valueSize = 0;
      return NtStatus.BUFFER_TOO_SMALL;
    }
    value.duplicate().put(bytes.duplicate());
    valueSize = needed;
    return NtStatus.SUCCESS;
  }

  /**
   * Refuses the request: nothing was produced.
   *
   * @param status the status to return
   * @param why names the place, the value and the cure
   * @return the status, for the handler to return
   */
  public NtStatus refuse(NtStatus status, String why) {
    valueSize = 0;
    explanation = Objects.requireNonNull(why, "why");
    return status;
  }

  /** {@return why the handler refused the request; empty when it did not say} */
  public String explanation() {
    return explanation;
  }

  /** Makes the request ready to be sent, once more perhaps; the port calls this. */
  public void begin() {
    valueSize = value.capacity();
    explanation = "";
    if (completion.isDone()) {
      completion = new CompletableFuture<>();
    }
  }

  /**
   * Completes a request whose handler returned {@link NtStatus#PENDING}, or is about to
   * (PcCompletePendingPropertyRequest). [any] The port completes every other one.
   *
   * @param status the final status
   * @return whether this call completed it; false when status is null or PENDING, or when it was
   *     complete before
   */
  public boolean complete(NtStatus status) {
    return status != null && status != NtStatus.PENDING && completion.complete(status);
  }

  /**
   * {@return the final status, once there is one; CANCELLED when the pin was closed, or the
   * miniport went, before a pending request was completed}
   */
  public CompletionStage<NtStatus> completion() {
    return completion.minimalCompletionStage();
  }
}
