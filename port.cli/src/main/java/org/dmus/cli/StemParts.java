package org.dmus.cli;

import java.util.Locale;

/**
 * What {@code --stems} may be, named as the player names it; of this bundle, for help is given
 * where there is no other.
 */
enum StemParts {
  CHANNELS,
  GROUPS;

  /** Its value of the synthesizer's setting {@code stems}. */
  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }
}
