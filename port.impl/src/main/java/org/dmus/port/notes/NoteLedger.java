package org.dmus.port.notes;

import java.util.Arrays;
import org.dmus.client.EventSelection;
import org.dmus.mxf.DMusKernelEvent;

/**
 * What a client left sounding: which notes are on and which pedals are down, by channel group, so
 * that exactly those can be ended. Reads what is delivered; allocates nothing after construction.
 *
 * <p>Knows each note of {@value #SLOTS} groups at a time; a group that holds nothing makes room for
 * another. Of a group for which there is no room it knows that something was on, and owes it the
 * release of pedals and All Notes Off on every channel. Group 0, which addresses every group, has
 * notes of its own.
 */
public final class NoteLedger {
  /** Channel groups covered at a time. */
  public static final int SLOTS = 32;

  private static final int CHANNELS = 16;
  private static final int MAX_GROUP = 0xFFFF;
  private static final int FREE = -1;

  /** The group of each slot, or FREE. */
  private final int[] groups = new int[SLOTS];

  private final ChannelNotes[] slots = new ChannelNotes[SLOTS];

  /** One bit for each group without a slot that had a note, or a pedal down. */
  private final long[] crowd = new long[(MAX_GROUP + 1) / Long.SIZE];

  private boolean anyCrowd;
  private int recent;

  /** Takes the note-offs and pedal releases that are owed. */
  @FunctionalInterface
  public interface Debt {
    /** Pays one message; returns whether it could be sent. */
    boolean pay(int channelGroup, int status, int data1, int data2);
  }

  public NoteLedger() {
    Arrays.fill(groups, FREE);
    Arrays.setAll(slots, slot -> new ChannelNotes());
  }

  /** Notes what a chain begins and ends. */
  public void observe(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        observe(e.packageHead());
      } else if (e.eventBytes() == 3) {
        observe(e.channelGroup(), e.bytes());
      }
    }
  }

  private void observe(int group, byte[] message) {
    int begins = ChannelNotes.begins(message);
    if (begins == ChannelNotes.NOTHING) {
      end(group, message, null);
      return;
    }
    int slot = slotFor(group);
    if (slot != FREE) {
      slots[slot].begin(message);
    } else {
      anyCrowd = true;
      crowd[group >>> 6] |= 1L << group;
    }
  }

  /** Notes what a chain begins, and of nothing that it ends. */
  public void begin(DMusKernelEvent chain) {
    if (chain.eventBytes() == 3 && ChannelNotes.begins(chain.bytes()) != ChannelNotes.NOTHING) {
      observe(chain.channelGroup(), chain.bytes());
    }
  }

  /** Notes a pedal that the port presses for its client. */
  public void press(int group, byte[] message) {
    observe(group, message);
  }

  /** Returns whether the note, or the pedal, of a message is on. */
  public boolean holds(int group, byte[] message) {
    int slot = slotOf(group);
    return slot != FREE && slots[slot].holds(message);
  }

  /** Returns whether it holds anything of a group that has no slot of its own. */
  public boolean isCrowded(int group) {
    return anyCrowd && (crowd[group >>> 6] & 1L << group) != 0;
  }

  /** Notes the end of what a message ends. */
  public void end(int group, byte[] message) {
    end(group, message, null);
  }

  /** Returns whether a chain may end something in a group without a slot. */
  public boolean mayEndInCrowd(DMusKernelEvent chain) {
    int group = chain.channelGroup();
    return anyCrowd
        && chain.eventBytes() == 3
        && ChannelNotes.mayEnd(chain.bytes())
        && (group == DMusKernelEvent.ALL_GROUPS || (crowd[group >>> 6] & 1L << group) != 0);
  }

  /**
   * Notes the end of what a chain ends, and of nothing that it begins.
   *
   * @param chain a chain
   * @param to keeps what ended; may be null
   * @return whether anything ended
   */
  public boolean end(DMusKernelEvent chain, NoteLedger to) {
    boolean any = false;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        any |= end(e.packageHead(), to);
      } else if (e.eventBytes() == 3 && ChannelNotes.begins(e.bytes()) == ChannelNotes.NOTHING) {
        any |= end(e.channelGroup(), e.bytes(), to);
      }
    }
    return any;
  }

  private boolean end(int group, byte[] message, NoteLedger to) {
    if (group != DMusKernelEvent.ALL_GROUPS) {
      int slot = slotOf(group);
      return slot != FREE && endIn(slot, message, to);
    }
    boolean any = false;
    for (int slot = 0; slot < SLOTS; slot++) {
      any |= groups[slot] != FREE && endIn(slot, message, to);
    }
    return any;
  }

  private boolean endIn(int slot, byte[] message, NoteLedger to) {
    int target = to == null ? FREE : to.slotFor(groups[slot]);
    return slots[slot].end(message, target == FREE ? null : to.slots[target]);
  }

  private int slotOf(int group) {
    if (groups[recent] == group) {
      return recent;
    }
    for (int slot = 0; slot < SLOTS; slot++) {
      if (groups[slot] == group) {
        recent = slot;
        return slot;
      }
    }
    return FREE;
  }

  private int slotFor(int group) {
    int slot = slotOf(group);
    for (int i = 0; i < SLOTS && slot == FREE; i++) {
      if (groups[i] == FREE || slots[i].isEmpty()) {
        groups[i] = group;
        recent = i;
        slot = i;
      }
    }
    return slot;
  }

  /** Moves what selected channels hold to another ledger. */
  public void move(EventSelection selection, NoteLedger to) {
    for (int slot = 0; slot < SLOTS; slot++) {
      int group = groups[slot];
      if (group != FREE && selection.hasChannel(group, firstOf(selection))) {
        int target = to.slotFor(group);
        slots[slot].move(selection.channelMask(), to.slots[target]);
      }
    }
    moveCrowd(selection, to);
  }

  private static int firstOf(EventSelection selection) {
    return Integer.numberOfTrailingZeros(selection.channelMask()) % CHANNELS;
  }

  private void moveCrowd(EventSelection selection, NoteLedger to) {
    if (!anyCrowd || selection.channelMask() != EventSelection.ALL_CHANNELS) {
      return;
    }
    for (int word = 0; word < crowd.length; word++) {
      int one = selection.channelGroup();
      long mask = one == 0 ? -1L : one >>> 6 == word ? 1L << one : 0;
      to.crowd[word] |= crowd[word] & mask;
      to.anyCrowd |= (crowd[word] & mask) != 0;
      crowd[word] &= ~mask;
    }
  }

  /** Adds what another ledger holds. */
  public void add(NoteLedger other) {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (other.groups[slot] != FREE && !other.slots[slot].isEmpty()) {
        int target = slotFor(other.groups[slot]);
        if (target != FREE) {
          slots[target].add(other.slots[slot]);
        }
      }
    }
    for (int word = 0; other.anyCrowd && word < crowd.length; word++) {
      crowd[word] |= other.crowd[word];
    }
    anyCrowd |= other.anyCrowd;
  }

  /** Forgets what another ledger holds, too: that one answers for it. */
  public void subtract(NoteLedger other) {
    int everywhere = other.slotOf(DMusKernelEvent.ALL_GROUPS);
    for (int slot = 0; slot < SLOTS; slot++) {
      if (groups[slot] != FREE) {
        int same = other.slotOf(groups[slot]);
        slots[slot].subtract(same == FREE ? null : other.slots[same]);
        slots[slot].subtract(everywhere == FREE ? null : other.slots[everywhere]);
      }
    }
  }

  /** Forgets what another ledger took over from this one. */
  public void subtractExactly(NoteLedger part) {
    for (int slot = 0; slot < SLOTS; slot++) {
      int same = part.groups[slot] == FREE ? FREE : slotOf(part.groups[slot]);
      if (same != FREE) {
        slots[same].subtract(part.slots[slot]);
      }
    }
    for (int word = 0; part.anyCrowd && word < crowd.length; word++) {
      crowd[word] &= ~part.crowd[word];
    }
  }

  /** Forgets everything: the stream silenced itself. */
  public void clear() {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (groups[slot] != FREE) {
        slots[slot].clear();
        groups[slot] = FREE;
      }
    }
    if (anyCrowd) {
      Arrays.fill(crowd, 0);
      anyCrowd = false;
    }
  }

  /** Returns whether nothing sounds and no pedal is down. */
  public boolean isEmpty() {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (groups[slot] != FREE && !slots[slot].isEmpty()) {
        return false;
      }
    }
    return !anyCrowd;
  }

  /** Returns how many notes are on; of a group without a slot, one. */
  public int sounding() {
    int count = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      count += groups[slot] == FREE ? 0 : slots[slot].sounding();
    }
    for (int word = 0; anyCrowd && word < crowd.length; word++) {
      count += Long.bitCount(crowd[word]);
    }
    return count;
  }

  /**
   * Pays what is owed: releases pedals, ends notes. What cannot be sent stays owed.
   *
   * @return number of note-offs paid
   */
  public int settle(Debt debt) {
    int paid = anyCrowd ? settleCrowd(debt) : 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      paid += groups[slot] == FREE ? 0 : slots[slot].settle(groups[slot], debt);
    }
    return paid;
  }

  private int settleCrowd(Debt debt) {
    int paid = 0;
    anyCrowd = false;
    for (int group = 0; group <= MAX_GROUP; group++) {
      if ((crowd[group >>> 6] & 1L << group) != 0) {
        paid += settleAll(debt, group);
      }
    }
    return paid;
  }

  private int settleAll(Debt debt, int group) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (!ChannelNotes.settleAll(group, channel, debt)) {
        anyCrowd = true;
        return channel;
      }
    }
    crowd[group >>> 6] &= ~(1L << group);
    return CHANNELS;
  }
}
