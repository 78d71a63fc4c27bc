package org.dmus.miniport.synth.effect;

import org.dmus.synth.effect.SendEffect;

/** GM2's types of reverberation, with their decay times (GM2 4.5.1). */
enum Room {
  SMALL_ROOM(0, 0.4, 1.1, 5_500),
  MEDIUM_ROOM(1, 0.55, 1.3, 5_000),
  LARGE_ROOM(2, 0.7, 1.5, 4_800),
  MEDIUM_HALL(3, 0.85, 1.8, 4_500),

  /** What is heard unless something else is asked for. */
  LARGE_HALL(4, 1, 1.8, 4_500),
  PLATE(8, 0.5, 1.3, 9_000);

  private static final Room[] ALL = values();

  /** Length of the delay lines, as part of the longest. */
  final double size;

  final double decaySeconds;
  final double dampingHz;
  private final int type;

  Room(int type, double size, double decaySeconds, double dampingHz) {
    this.type = type;
    this.size = size;
    this.decaySeconds = decaySeconds;
    this.dampingHz = dampingHz;
  }

  /** Returns the room of a value of {@link SendEffect#TYPE}, or null. */
  static Room of(int type) {
    Room found = null;
    for (Room each : ALL) {
      found = each.type == type ? each : found;
    }
    return found;
  }
}
