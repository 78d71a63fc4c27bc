package org.dmus.client;

/**
 * What went through one client of a render pin so far. {@code written = accounted()} holds whenever
 * its engine and its threads rest.
 *
 * @param id number of the client on its pin; 0 = the pin's own
 * @param name readable name
 * @param written events taken
 * @param delivered events handed to the stream
 * @param queued events on their way
 * @param flushed events discarded by STOP, cancel, flush, panic or close
 * @param lostDetached events discarded because the miniport was away
 * @param undeliverable events that the stream refused, or threw at
 * @param stale note-ons that came due while the engine stood still, too long ago to be played
 * @param absorbed programs, controllers, bends and the like that fell due while the miniport was
 *     away: the next stream gets what they said
 * @param late events delivered after their presentation time
 * @param refusedBuffers buffers refused as malformed
 * @param shortWrites writes that found no room for all of their records
 * @param notesEnded note-offs that the port owed for this client and sent
 * @param notesSounding notes of this client that sound now
 */
public record ClientStatistics(
    long id,
    String name,
    long written,
    long delivered,
    long queued,
    long flushed,
    long lostDetached,
    long undeliverable,
    long stale,
    long absorbed,
    long late,
    long refusedBuffers,
    long shortWrites,
    long notesEnded,
    int notesSounding) {

  /**
   * {@return how many events something became of: delivered, queued, flushed, lost while the
   * miniport was away, undeliverable, stale or absorbed}
   */
  public long accounted() {
    return delivered + queued + flushed + lostDetached + undeliverable + stale + absorbed;
  }
}
