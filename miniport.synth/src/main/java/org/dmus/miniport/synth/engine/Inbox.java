package org.dmus.miniport.synth.engine;

/** Messages of all kinds on their way to their frame. Allocates nothing after construction. */
final class Inbox {
  private static final int SYSEX = 0xF0;
  private static final int STATUS = 0xFF;
  private static final int TICKET_SHIFT = 8;

  private final EventQueue queue;
  private final SysexRoom room = new SysexRoom();
  private final SysexMessage sysex = new SysexMessage();

  /**
   * Creates an empty inbox.
   *
   * @param capacity most messages that wait
   */
  Inbox(int capacity) {
    queue = new EventQueue(capacity);
  }

  /** Returns whether one more message of any kind fits. */
  boolean hasRoom() {
    return queue.room() > 0 && room.hasRoom();
  }

  /** Takes a channel message or a system reset; returns false when there is no room. */
  boolean shortMessage(long frame, int group, int message) {
    return queue.offer(frame, group, message);
  }

  /**
   * Takes a system exclusive message of {@link SysexRoom#LONGEST} bytes at most; returns false when
   * there is no room.
   */
  boolean sysex(long frame, int group, byte[] data, int offset, int length) {
    int ticket = queue.room() > 0 ? room.put(data, offset, length) : SysexRoom.NONE;
    return ticket != SysexRoom.NONE && queue.offer(frame, group, SYSEX | ticket << TICKET_SHIFT);
  }

  /** Returns the frame of the next message, {@link Long#MAX_VALUE} when there is none. */
  long nextFrame() {
    return queue.nextFrame();
  }

  /** As {@link EventQueue#nextFrame(long)}. */
  long nextFrame(long patience) {
    return queue.nextFrame(patience);
  }

  /** Lets the next message act: on one group, on all when it says group 0. */
  void dispatch(ChannelGroup[] groups, ControlLogic logic, SystemExclusive exclusive) {
    long body = queue.take();
    int group = (int) (body >>> 32);
    int message = (int) body;
    int from = firstOf(group);
    int to = behind(group, groups.length);
    if ((message & STATUS) == SYSEX) {
      int ticket = message >>> TICKET_SHIFT;
      sysex.set(room.bytes, room.start(ticket), room.length(ticket));
      for (int i = from; i < to; i++) {
        exclusive.apply(groups[i], sysex);
      }
      room.free(ticket);
    } else {
      for (int i = from; i < to; i++) {
        logic.apply(groups[i], message);
      }
    }
  }

  /** Returns the index of the first group that a message is for; 0 is all. */
  static int firstOf(int group) {
    return group == 0 ? 0 : group - 1;
  }

  /** Returns the index behind the last group that a message is for. */
  static int behind(int group, int groups) {
    return group == 0 ? groups : Math.min(group, groups);
  }

  /** Forgets every message. */
  void clear() {
    queue.clear();
    room.clear();
  }
}
