package org.dmus.cli;

import java.util.Locale;

/** How progress is shown. */
enum ProgressStyle {
  /** A bar on a terminal, lines elsewhere. */
  AUTO,
  BAR,
  /** One line per 10 %. */
  LINES,
  /** One JSON object per 10 %. */
  JSON,
  NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
