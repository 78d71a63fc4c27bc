package org.dmus.client;

/**
 * Which queued events an operation is about.
 *
 * @param channelGroup group, 1..65,535; 0 = every group
 * @param channelMask bit i = MIDI channel i, 0..15; messages without a channel - system exclusive,
 *     system messages - belong to a selection of all 16 only
 * @param from100ns earliest presentation time of the pin, 100 ns, inclusive
 * @param until100ns latest presentation time of the pin, 100 ns, exclusive; Long.MAX_VALUE = no end
 */
public record EventSelection(int channelGroup, int channelMask, long from100ns, long until100ns) {

  /** Every channel. */
  public static final int ALL_CHANNELS = 0xFFFF;

  /** Everything. */
  public static final EventSelection ALL =
      new EventSelection(0, ALL_CHANNELS, Long.MIN_VALUE, Long.MAX_VALUE);

  /**
   * Returns one channel of this selection.
   *
   * @param group group, 1..65,535; 0 = every group
   * @param channel MIDI channel, 0..15
   */
  public EventSelection onChannel(int group, int channel) {
    return new EventSelection(group, 1 << channel, from100ns, until100ns);
  }

  /**
   * Returns a time range of this selection.
   *
   * @param from earliest presentation time, 100 ns, inclusive
   * @param until latest presentation time, 100 ns, exclusive
   */
  public EventSelection between(long from, long until) {
    return new EventSelection(channelGroup, channelMask, from, until);
  }

  /**
   * Returns whether a channel is selected.
   *
   * @param group group of an event; 0 = it is for every group
   * @param channel MIDI channel, 0..15
   */
  public boolean hasChannel(int group, int channel) {
    return (channelGroup == 0 || group == 0 || group == channelGroup)
        && (channelMask & 1 << channel) != 0;
  }

  /**
   * Returns whether a presentation time is selected.
   *
   * @param time100ns presentation time, 100 ns
   */
  public boolean hasTime(long time100ns) {
    return time100ns >= from100ns && (time100ns < until100ns || until100ns == Long.MAX_VALUE);
  }
}
