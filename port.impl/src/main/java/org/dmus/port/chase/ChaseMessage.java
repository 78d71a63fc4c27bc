package org.dmus.port.chase;

/**
 * A message for a new stream.
 *
 * @param channelGroup its group
 * @param bytes the message
 * @param presser number of the client that holds the pedal it presses, 17 bits; {@link
 *     StreamMemory#NOBODY} when it presses none
 */
public record ChaseMessage(int channelGroup, byte[] bytes, long presser) {}
