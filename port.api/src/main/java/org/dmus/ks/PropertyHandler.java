package org.dmus.ks;

import org.osgi.annotation.versioning.ConsumerType;

/** Answers property requests (PCPFNPROPERTY_HANDLER). */
@ConsumerType
@FunctionalInterface
public interface PropertyHandler {

  /**
   * Answers one request. [handler]: may block, and overlaps the stream, control calls and other
   * handlers; see {@link org.dmus.portcls.IPort#exclusively}. The stream and the miniport stay open
   * until it returns.
   *
   * <p>A value buffer of size 0 is a size query: set the needed size and return {@link
   * NtStatus#BUFFER_OVERFLOW}. A short one is {@link NtStatus#BUFFER_TOO_SMALL}. {@link
   * PropertyRequest#reply} does both.
   *
   * @param request the request; owned by the port, and by the handler too after it returned {@link
   *     NtStatus#PENDING} until it has completed it
   * @return the status; {@link NtStatus#PENDING} when {@link PropertyRequest#complete} follows
   */
  NtStatus handle(PropertyRequest request);
}
