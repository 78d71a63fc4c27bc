package org.dmus.port.filter;

import org.dmus.mxf.IMXF;

/**
 * Ends the notes of clients that do it no more. A note or pedal that another client holds, too, is
 * left to that one.
 */
final class NoteEnds {
  private final StreamFeed feed;
  private final ClientRoster roster;

  NoteEnds(StreamFeed feed, ClientRoster roster) {
    this.feed = feed;
    this.roster = roster;
  }

  /** Ends everything that a client left sounding. */
  void endAll(IMXF stream, RenderClient client, long masterTime100ns, long now100ns) {
    end(stream, client, client.ledger(), masterTime100ns, now100ns);
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
            (group, status, data1, data2) ->
                feed.owe(stream, group, status, data1, data2, masterTime100ns)
                    && (!ahead || feed.owe(stream, group, status, data1, data2, last)));
  }
}
