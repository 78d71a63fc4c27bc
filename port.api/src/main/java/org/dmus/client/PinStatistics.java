package org.dmus.client;

import org.dmus.mxf.AllocatorStatistics;

/**
 * What went through a pin so far. For a music pin, {@code written = accounted()} holds whenever its
 * engine and its clients rest.
 *
 * @param written events taken from the client, or captured
 * @param delivered events handed to the stream, or to the client
 * @param queued events on their way
 * @param flushed events discarded by STOP, cancel, flush, panic or close
 * @param lostDetached events discarded because the miniport was away
 * @param undeliverable events that the stream refused, or threw at
 * @param stale note-ons that came due while the engine stood still, too long ago to be played
 * @param absorbed programs, controllers, bends and the like that fell due while the miniport was
 *     away: what they said is part of what {@code chased} counts
 * @param chased messages that the port sent to bring a new stream to where the old one was; not
 *     part of the balance
 * @param unchased messages that could not be sent to a new stream: there was no room to keep them,
 *     or it refused them
 * @param recalled events that came back from a stream that went before it played them: they are
 *     queued again, and delivered once the next stream has them
 * @param unrecallable events given to a stream ahead of their time of which there was no room to
 *     keep a copy: they count as delivered, and are lost if the stream goes before it plays them
 * @param rejected malformed buffers, and bytes of legacy records that belong to no message; for a
 *     capture pin, messages and bytes lost on the way
 * @param late events delivered after their presentation time
 * @param notesEnded note-offs that the port owed and sent
 * @param queueHighWater most events queued at once
 * @param frames frames rendered, for a wave pin
 * @param underruns times an output ran dry, for a wave pin
 * @param pool the pin's allocator
 */
public record PinStatistics(
    long written,
    long delivered,
    long queued,
    long flushed,
    long lostDetached,
    long undeliverable,
    long stale,
    long absorbed,
    long chased,
    long unchased,
    long recalled,
    long unrecallable,
    long rejected,
    long late,
    long notesEnded,
    int queueHighWater,
    long frames,
    long underruns,
    AllocatorStatistics pool) {

  /**
   * {@return how many events something became of: delivered, queued, flushed, lost while the
   * miniport was away, undeliverable, stale or absorbed}
   */
  public long accounted() {
    return delivered + queued + flushed + lostDetached + undeliverable + stale + absorbed;
  }
}
