package org.dmus.miniport.fmsynth.chip;

import java.util.Arrays;

/** The chip: 18 channels, of which six can be joined with another. One thread at a time. */
public final class Chip {
  /** Samples a second: 14.31818 MHz / 288. */
  public static final int RATE = 49_716;

  /** Channels of two operators. */
  public static final int CHANNELS = 18;

  /** The amplitude of an operator at full level. */
  public static final int FULL_SCALE = 65_344;

  /** Channels of a bank; the first three can be joined with the next three. */
  private static final int BANK = 9;

  private static final int JOINED = 3;

  private final Residue residue = new Residue();
  private final Channel[] channels = new Channel[CHANNELS];
  private long sample;

  /** Creates a silent one. */
  public Chip() {
    Arrays.setAll(channels, i -> new Channel(i, residue));
    for (int bank = 0; bank < CHANNELS; bank += BANK) {
      for (int i = bank; i < bank + JOINED; i++) {
        channels[i].join(channels[i + JOINED]);
      }
    }
  }

  /**
   * Returns the index of the channel that a joined one takes the operators of.
   *
   * @param index of a channel that is joined
   */
  public static int partner(int index) {
    return index + JOINED;
  }

  /**
   * Returns a channel.
   *
   * @param index 0..17
   */
  public Channel channel(int index) {
    return channels[index];
  }

  /**
   * Adds the next samples. [data path]
   *
   * @param left where to, from index 0
   * @param right where to, from index 0
   * @param count how many
   */
  public void render(int[] left, int[] right, int count) {
    for (Channel channel : channels) {
      channel.render(left, right, count, sample);
    }
    residue.render(left, right, count);
    sample += count;
  }
}
