package org.dmus.client;

/**
 * An event that waits in a pin, as it was when somebody looked.
 *
 * @param presTime100ns presentation time of the pin, 100 ns
 * @param lateness100ns how long it is past due, 100 ns; negative = time it has left
 * @param channelGroup group, 1..65,535; 0 = every group
 * @param client name of the client that wrote it
 * @param bytes length of the message, or of the whole chain that stays together, bytes
 * @param head its first bytes, at most 16; a copy
 */
public record QueuedEvent(
    long presTime100ns,
    long lateness100ns,
    int channelGroup,
    String client,
    int bytes,
    byte[] head) {}
