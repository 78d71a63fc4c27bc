package org.dmus.player;

import java.util.ArrayList;
import java.util.List;
import org.dmus.client.PortSettings;
import org.dmus.client.StreamFaults;

/**
 * What came from the devices of a take and is not in it.
 *
 * @param lineBytes bytes that came faster than the port took them from the line
 * @param events messages that the port had no room for, and bytes that belong to no message
 * @param faults what was wrong with the latter
 */
public record TakeLosses(long lineBytes, long events, StreamFaults faults) {
  /** Nothing. */
  public static final TakeLosses NONE = new TakeLosses(0, 0, StreamFaults.NONE);

  /** What is no fault of the bytes: a message longer than half the pool, or a pool that is full. */
  private static final String NO_ROOM =
      "they found no room; more of " + PortSettings.POOL_BUFFERS + " helps";

  /** {@return these and later ones} */
  public TakeLosses plus(TakeLosses later) {
    return new TakeLosses(
        lineBytes + later.lineBytes, events + later.events, faults.plus(later.faults));
  }

  /** {@return what a person is told: a sentence each, none when nothing was lost} */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (lineBytes > 0) {
      sentences.add(
          lineBytes + " bytes were lost: they came too fast; a larger fifo of the port helps");
    }
    if (events > 0) {
      String why = faults.total() == 0 ? NO_ROOM : faults.toString();
      sentences.add(events + " bytes or messages were lost: " + why);
    }
    return sentences;
  }
}
