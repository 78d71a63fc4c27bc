package org.dmus.port.filter;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.dmus.client.EventSelection;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.notes.ChannelNotes;
import org.dmus.port.notes.NoteLedger;
import org.dmus.port.recall.Copy;

/**
 * Decides, earliest event first, what a cancellation takes out of the queue, and which notes have
 * to end for it. The end of a note whose beginning stays in the queue stays, too.
 */
final class Cancellation implements Predicate<DMusKernelEvent> {
  private static final int CHANNEL_MESSAGES = 0x80;
  private static final int SYSTEM_MESSAGES = 0xF0;

  private final EventSelection selection;
  private final boolean toTheEnd;
  private final Map<RenderClient, Notes> clients = new IdentityHashMap<>();

  /** The notes of one client on the way through its queue. */
  private static final class Notes {
    private final NoteLedger sounding = new NoteLedger();
    private final NoteLedger coming = new NoteLedger();
    private final NoteLedger owed = new NoteLedger();
  }

  /**
   * Starts a cancellation.
   *
   * @param selection which events
   * @param presentationTime100ns presentation time now
   * @param whose of which clients
   */
  Cancellation(EventSelection selection, long presentationTime100ns, RenderClient... whose) {
    this.selection = selection;
    this.toTheEnd =
        selection.until100ns() == Long.MAX_VALUE && selection.from100ns() <= presentationTime100ns;
    for (RenderClient client : whose) {
      Notes notes = new Notes();
      notes.sounding.add(client.ledger());
      clients.put(client, notes);
    }
  }

  @Override
  public boolean test(DMusKernelEvent chain) {
    Notes notes = clients.get(RenderQueue.clientOf(chain));
    if (notes == null) {
      return false;
    }
    if (!isSelected(chain)) {
      notes.sounding.end(chain, null);
      notes.coming.observe(chain);
      return false;
    }
    // What ends a note that is still to come is not let go without it.
    boolean needed = notes.coming.end(chain, null) || endsInCrowd(notes, chain);
    notes.sounding.end(chain, needed ? null : notes.owed);
    return !needed;
  }

  /** What cannot be told apart is not let go either, unless all of it ends anyway. */
  private boolean endsInCrowd(Notes notes, DMusKernelEvent chain) {
    boolean allEnd = toTheEnd && selection.channelMask() == EventSelection.ALL_CHANNELS;
    return notes.coming.mayEndInCrowd(chain) || !allEnd && notes.sounding.mayEndInCrowd(chain);
  }

  /**
   * Returns whether what a stream has and has not played is not to come back from it. Ends of notes
   * may come: they harm nothing, and who knows which note needs one.
   */
  boolean forgets(Copy copy) {
    byte[] message = copy.message();
    return clients.containsKey(copy.owner())
        && isSelected(message[0] & 0xFF, copy.channelGroup(), copy.presTime100ns())
        && (toTheEnd || message.length != 3 || !ChannelNotes.mayEnd(message));
  }

  private boolean isSelected(DMusKernelEvent chain) {
    int status = chain.eventBytes() == 0 ? 0 : chain.bytes()[0] & 0xFF;
    return isSelected(status, chain.channelGroup(), chain.presTime100ns());
  }

  private boolean isSelected(int status, int group, long presTime100ns) {
    boolean hasChannel = status >= CHANNEL_MESSAGES && status < SYSTEM_MESSAGES;
    boolean onChannel =
        hasChannel
            ? selection.hasChannel(group, status & 0x0F)
            : selection.channelMask() == EventSelection.ALL_CHANNELS
                && selection.hasChannel(group, 0);
    return onChannel && selection.hasTime(presTime100ns);
  }

  /**
   * Returns the notes of a client whose end can no longer come; they are not in its ledger any
   * more.
   */
  NoteLedger owed(RenderClient client) {
    Notes notes = clients.get(client);
    if (toTheEnd) {
      notes.sounding.move(selection, notes.owed);
    }
    client.ledger().subtractExactly(notes.owed);
    return notes.owed;
  }
}
