package org.dmus.client;

import java.nio.ByteBuffer;

/**
 * An event that a pin could not play any more when the port closed it.
 *
 * @param client number of the client that wrote it; see {@link IPinClient#id}
 * @param presTime100ns presentation time of the pin, 100 ns
 * @param channelGroup group, 1..65,535; 0 = every group
 * @param message the whole message; a copy
 */
public record KeptEvent(long client, long presTime100ns, int channelGroup, ByteBuffer message) {

  /** Makes the message read-only. */
  public KeptEvent {
    message = message.asReadOnlyBuffer();
  }

  @Override
  public ByteBuffer message() {
    return message.duplicate();
  }
}
