package org.dmus.port.recall;

import org.dmus.port.engine.EventOwner;

/**
 * A message that a stream was given and has not played yet.
 *
 * @param owner who wrote it
 * @param channelGroup its group
 * @param presTime100ns its presentation time, of the pin
 * @param submitTime100ns when it was written, master time
 * @param message all its bytes
 */
public record Copy(
    EventOwner owner, int channelGroup, long presTime100ns, long submitTime100ns, byte[] message) {}
