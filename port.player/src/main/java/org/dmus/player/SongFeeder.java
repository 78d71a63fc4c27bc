package org.dmus.player;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.ks.NtStatus;
import org.dmus.smf.MidiFile;

/**
 * Feeds a song to a music pin, as DirectMusic buffers, up to a time that the caller moves on.
 *
 * <p>It holds one buffer, whatever the length of the song, and allocates only for a system
 * exclusive message longer than any before. Meta events are not sent. For one thread at a time.
 */
public final class SongFeeder {
  private static final int BUFFER_BYTES = 16 << 10;

  private final MidiFile song;
  private final SongMessages messages;
  private final int channelGroups;
  private final boolean timed;
  private final long delay100ns;
  private ByteBuffer records = DMusBuffer.allocate(BUFFER_BYTES).limit(0);
  private long start100ns;
  private boolean ready;
  private boolean ended;
  private long written;
  private long skipped;

  /**
   * A feeder at the start of a song.
   *
   * @param song what to play
   * @param channelGroups groups of 16 channels the pin has, from 1 on; ports of the song beyond
   *     them share the groups there are
   * @param timed false gives every event time 0, so that a device takes them as fast as it can
   */
  public SongFeeder(MidiFile song, int channelGroups, boolean timed) {
    this(song, channelGroups, timed, 0);
  }

  /**
   * A feeder at the start of a song that begins later than presentation time 0.
   *
   * @param song what to play
   * @param channelGroups as above
   * @param timed as above
   * @param delay100ns presentation time of the start of the song, 100 ns, when it is timed
   */
  public SongFeeder(MidiFile song, int channelGroups, boolean timed, long delay100ns) {
    this.delay100ns = delay100ns;
    this.song = song;
    this.messages = new SongMessages(song.events());
    this.channelGroups = channelGroups;
    this.timed = timed;
    advance();
  }

  /**
   * Writes the events before a time to the pin. [data path]
   *
   * @param pin a music pin opened for DirectMusic buffers; always the same
   * @param until100ns presentation time, 100 ns; Long.MAX_VALUE for all
   * @return false when the pin had no room for all of them: call again later
   */
  public boolean feed(IPin pin, long until100ns) {
    while (drain(pin)) {
      if (!fill(until100ns)) {
        return true;
      }
    }
    return false;
  }

  private boolean drain(IPin pin) {
    while (records.hasRemaining()) {
      int taken = pin.write(records, start100ns);
      if (taken == IPin.MALFORMED) {
        leaveOut(pin.fault());
      } else {
        written += taken;
        return !records.hasRemaining();
      }
    }
    return true;
  }

  /** A song may have a message that is longer than the whole pool of the pin. */
  private void leaveOut(BufferFault fault) {
    if (fault.status() != NtStatus.INSUFFICIENT_RESOURCES) {
      throw new IllegalStateException("the pin refused the feeder's own buffer: " + fault);
    }
    int at = records.position() + fault.offset();
    int behind = at + DMusBuffer.recordBytes(records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET));
    records.put(at, records, behind, records.limit() - behind);
    records.limit(records.limit() - (behind - at));
    skipped++;
  }

  private boolean fill(long until100ns) {
    records.clear();
    start100ns = next100ns();
    while (ready && next100ns() < until100ns && put()) {
      advance();
    }
    records.flip();
    return records.hasRemaining();
  }

  private boolean put() {
    int length = messages.length();
    if (records.position() == 0 && DMusBuffer.recordBytes(length) > records.capacity()) {
      records = DMusBuffer.allocate(DMusBuffer.recordBytes(length));
    }
    int group = 1 + song.portIndex(messages.port()) % channelGroups;
    long delta = next100ns() - start100ns;
    return DMusBuffer.put(records, group, delta, messages.bytes(), messages.offset(), length);
  }

  private void advance() {
    ready = messages.next();
    ended = !ready;
  }

  /** Presentation time of the next event that is in no buffer yet; Long.MAX_VALUE at the end. */
  public long next100ns() {
    if (ended) {
      return Long.MAX_VALUE;
    }
    return timed ? delay100ns + messages.time100ns() : 0;
  }

  /** Whether the pin has taken every event of the song. */
  public boolean isDone() {
    return ended && !records.hasRemaining();
  }

  /** Events the pin has taken. */
  public long written() {
    return written;
  }

  /** Events of the song that were left out: no whole messages, or too long for the pin. */
  public long leftOut() {
    return messages.incomplete() + skipped;
  }
}
