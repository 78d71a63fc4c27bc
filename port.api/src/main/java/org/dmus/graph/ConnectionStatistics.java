package org.dmus.graph;

/**
 * What went through a connection so far. Without filters, {@code received = delivered + dropped +
 * lost} holds whenever its source rests; filters may swallow messages and add some.
 *
 * @param received messages that the source delivered
 * @param delivered messages that the target took
 * @param dropped messages for which there was no room, or that were longer than {@link
 *     #MAX_MESSAGE_BYTES}; one for each, however many pieces it had
 * @param lost messages discarded because the target's miniport was away, or that had lost their
 *     beginning or their end
 * @param notesEnded All Notes Off and pedal releases sent because ends of notes were dropped
 * @param failures times a filter threw
 */
public record ConnectionStatistics(
    long received, long delivered, long dropped, long lost, long notesEnded, long failures) {

  /** Longest message that passes, bytes: system exclusive in pieces is put together first. */
  public static final int MAX_MESSAGE_BYTES = 65_536;
}
