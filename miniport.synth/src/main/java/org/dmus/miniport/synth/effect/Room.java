package org.dmus.miniport.synth.effect;

import org.dmus.synth.effect.SendEffect;

/** GM2's types of reverberation, with their decay times (GM2 4.5.1). */
enum Room {
  SMALL_ROOM(0.4, 1.1, 0.3),
  MEDIUM_ROOM(0.55, 1.3, 0.3),
  LARGE_ROOM(0.7, 1.5, 0.3),
  MEDIUM_HALL(0.85, 1.8, 0.3),

  /** What is heard unless something else is asked for. */
  LARGE_HALL(1, 1.8, 0.3),
  PLATE(0.5, 1.3, 0.5);

  private static final int PLATE_TYPE = 8;
  private static final Room[] ALL = values();

  /** Length of the delay lines, as part of the longest. */
  final double size;

  final double decaySeconds;

  /** Decay time of the highs as part of that. */
  final double highRatio;

  Room(double size, double decaySeconds, double highRatio) {
    this.size = size;
    this.decaySeconds = decaySeconds;
    this.highRatio = highRatio;
  }

  /** Returns the room of a value of {@link SendEffect#TYPE}, or null. */
  static Room of(int type) {
    if (type == PLATE_TYPE) {
      return PLATE;
    }
    return type >= 0 && type < PLATE.ordinal() ? ALL[type] : null;
  }
}
