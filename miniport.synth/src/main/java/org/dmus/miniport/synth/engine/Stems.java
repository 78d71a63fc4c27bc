package org.dmus.miniport.synth.engine;

/** What a synthesizer gives apart. Planes come in pairs, left before right. */
public enum Stems {
  /** One pair: everything. */
  MIX(Integer.SIZE - 1),

  /** A pair for each channel of each group: channel 0 of group 1 first. */
  CHANNELS(0),

  /** A pair for each channel group. */
  GROUPS(4);

  private static final int CHANNELS_OF_A_GROUP = 16;

  /** How many bits of a channel's index across all groups do not matter. */
  final int ignoredBits;

  Stems(int ignoredBits) {
    this.ignoredBits = ignoredBits;
  }

  /** Returns how many pairs of planes there are. */
  public int pairs(int channelGroups) {
    return ((channelGroups * CHANNELS_OF_A_GROUP - 1) >> ignoredBits) + 1;
  }

  /** Returns how many planes {@link Synthesizer#render} fills. */
  public int planes(int channelGroups) {
    return 2 * pairs(channelGroups);
  }
}
