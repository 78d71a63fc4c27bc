package org.dmus.port.filter;

import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Duty;
import org.dmus.port.notes.NoteLedger;

/**
 * Ends the notes of clients that do it no more. A note or pedal that another client holds, too, is
 * left to that one.
 */
final class NoteEnds {
  private final StreamFeed feed;
  private final ClientRoster roster;
  private final StreamChase chase;

  NoteEnds(StreamFeed feed, ClientRoster roster, StreamChase chase) {
    this.feed = feed;
    this.roster = roster;
    this.chase = chase;
  }

  /**
   * Gives up clients that were silent for too long; their notes end.
   *
   * @return when to look again, master time
   */
  long supervise(IMXF stream, long now) {
    long next = Duty.NEVER;
    for (RenderClient client : roster.open()) {
      long deadline = client.silence().deadline100ns();
      if (deadline <= now) {
        client.silence().disarm();
        end(stream, client, client.ledger(), now, now);
      } else {
        next = Math.min(next, deadline);
      }
    }
    return next;
  }

  /**
   * Ends what all clients left sounding.
   *
   * @param stream the stream that plays it; null when it falls silent by itself
   * @param now master time
   */
  void leaveRun(IMXF stream, long now) {
    for (RenderClient client : roster.open()) {
      client.silence().disarm();
      if (stream != null) {
        end(stream, client, client.ledger(), 0, now);
      }
    }
  }

  /**
   * Ends some notes of a client.
   *
   * @param stream the stream that plays them
   * @param client the client
   * @param owed a ledger of the notes, of which those remain that the stream refused to end
   * @param masterTime100ns when to end them; 0 = at once
   * @param now100ns master time
   */
  void end(IMXF stream, RenderClient client, NoteLedger owed, long masterTime100ns, long now100ns) {
    for (RenderClient other : roster.open()) {
      if (other != client) {
        owed.subtract(other.ledger());
      }
    }
    // A stream that is fed ahead may hold note-ons that sound only later: those end later, too.
    long last = client.lastSent100ns();
    boolean ahead = last > now100ns && last > masterTime100ns;
    client.counters().notesEnded +=
        owed.settle(
            (group, status, data1, data2) -> {
              chase.released(group, status, data1, now100ns);
              return feed.owe(stream, group, status, data1, data2, masterTime100ns)
                  && (!ahead || feed.owe(stream, group, status, data1, data2, last));
            });
  }
}
