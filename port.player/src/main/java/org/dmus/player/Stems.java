package org.dmus.player;

import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * That each part of a song goes to an output of its own, all in one pass.
 *
 * @param by what a part is
 * @param target where part n goes, n from 0: called when the part is first heard, so that silent
 *     ones have no output
 */
public record Stems(By by, IntFunction<String> target) {
  private static final int CHANNELS_OF_A_GROUP = 16;

  /** What a part is. */
  public enum By {
    /** A MIDI channel; those of the second port of a song follow those of the first. */
    CHANNELS,
    /** All channels of one port. */
    GROUPS;

    /** {@return its value of the synthesizer's setting {@code stems}} */
    public String setting() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** {@return how many parts there are, silent ones included} */
    public int count(int channelGroups) {
      return this == GROUPS ? channelGroups : channelGroups * CHANNELS_OF_A_GROUP;
    }
  }

  /** Requires both. */
  public Stems {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(target, "target");
  }
}
