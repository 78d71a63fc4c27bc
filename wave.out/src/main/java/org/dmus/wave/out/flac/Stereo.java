package org.dmus.wave.out.flac;

/** Two channels as they are, or as what they share and what they do not, RFC 9639 §4.2. */
final class Stereo {
  private static final int INDEPENDENT = 1;
  private static final int LEFT_SIDE = 8;
  private static final int SIDE_RIGHT = 9;
  private static final int MID_SIDE = 10;

  private final int[] mid;
  private final int[] side;
  private int assignment;

  Stereo(int blockFrames) {
    this.mid = new int[blockFrames];
    this.side = new int[blockFrames];
  }

  /**
   * Chooses.
   *
   * @return the channel assignment for the frame's header
   */
  int choose(int[] left, int[] right, int count) {
    for (int i = 0; i < count; i++) {
      mid[i] = left[i] + right[i] >> 1;
      side[i] = left[i] - right[i];
    }
    long leftCost = FixedPredictor.roughCost(left, count);
    long rightCost = FixedPredictor.roughCost(right, count);
    long midCost = FixedPredictor.roughCost(mid, count);
    long sideCost = FixedPredictor.roughCost(side, count);
    long least = leftCost + rightCost;
    assignment = INDEPENDENT;
    least = offer(LEFT_SIDE, leftCost + sideCost, least);
    least = offer(SIDE_RIGHT, sideCost + rightCost, least);
    offer(MID_SIDE, midCost + sideCost, least);
    return assignment;
  }

  private long offer(int candidate, long cost, long least) {
    if (cost >= least) {
      return least;
    }
    assignment = candidate;
    return cost;
  }

  int[] first(int[] left) {
    return switch (assignment) {
      case SIDE_RIGHT -> side;
      case MID_SIDE -> mid;
      default -> left;
    };
  }

  int[] second(int[] right) {
    return assignment == LEFT_SIDE || assignment == MID_SIDE ? side : right;
  }

  /** A difference needs one bit more. */
  int firstBits(int sampleBits) {
    return assignment == SIDE_RIGHT ? sampleBits + 1 : sampleBits;
  }

  int secondBits(int sampleBits) {
    return assignment == LEFT_SIDE || assignment == MID_SIDE ? sampleBits + 1 : sampleBits;
  }
}
