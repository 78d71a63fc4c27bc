package org.dmus.dls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks of which no two have the same ends, nor are left to what DLS has by default. */
final class MergedBlocks {
  private static final int OUTPUT_TRANSFORM = 0x000F;

  /** Source, control, destination of what DLS 2.2 §1.14.5 has where a region says nothing. */
  private static final int[][] DEFAULTS = {
    {Articulator.SRC_KEY_ON_VELOCITY, 0, Articulator.DST_GAIN},
    {Articulator.SRC_CC7, 0, Articulator.DST_GAIN},
    {Articulator.SRC_CC11, 0, Articulator.DST_GAIN},
    {Articulator.SRC_PITCH_WHEEL, Articulator.SRC_RPN0, Articulator.DST_PITCH},
    {Articulator.SRC_KEY_NUMBER, 0, Articulator.DST_PITCH},
    {Articulator.SRC_RPN1, 0, Articulator.DST_PITCH},
    {Articulator.SRC_CC10, 0, Articulator.DST_PAN},
    {Articulator.SRC_CC91, 0, Articulator.DST_REVERB},
    {Articulator.SRC_CC93, 0, Articulator.DST_CHORUS},
    {0, 0, Articulator.DST_LFO_FREQUENCY},
    {0, 0, Articulator.DST_LFO_START_DELAY},
    {0, 0, Articulator.DST_VIB_FREQUENCY},
    {0, 0, Articulator.DST_VIB_START_DELAY},
    {0, 0, Articulator.DST_EG1_DELAY_TIME},
    {0, 0, Articulator.DST_EG1_ATTACK_TIME},
    {0, 0, Articulator.DST_EG1_HOLD_TIME},
    {0, 0, Articulator.DST_EG1_DECAY_TIME},
    {0, 0, Articulator.DST_EG1_SUSTAIN_LEVEL},
    {0, 0, Articulator.DST_EG1_RELEASE_TIME},
    {0, 0, Articulator.DST_EG2_DELAY_TIME},
    {0, 0, Articulator.DST_EG2_ATTACK_TIME},
    {0, 0, Articulator.DST_EG2_HOLD_TIME},
    {0, 0, Articulator.DST_EG2_DECAY_TIME},
    {0, 0, Articulator.DST_EG2_SUSTAIN_LEVEL},
    {0, 0, Articulator.DST_EG2_RELEASE_TIME}
  };

  private final Map<Ends, Connection> blocks = new LinkedHashMap<>();
  private int lost;

  /** What makes two blocks one in DLS. */
  private record Ends(int source, int control, int destination) {}

  void add(Connection block) {
    Connection plain = with(block, block.transform() & ~OUTPUT_TRANSFORM, block.scale());
    Ends ends = new Ends(block.source(), block.control(), block.destination());
    blocks.merge(ends, plain, this::merged);
  }

  private Connection merged(Connection one, Connection two) {
    if (one.transform() == two.transform()) {
      boolean zero = isZeroTime(one) || isZeroTime(two);
      long sum = (long) one.scale() + two.scale();
      long most = Integer.MAX_VALUE;
      int scale = (int) Math.max(-most, Math.min(most, sum));
      return with(one, one.transform(), zero ? DlsUnits.ABSOLUTE_ZERO : scale);
    }
    lost++;
    return Math.abs((long) one.scale()) >= Math.abs((long) two.scale()) ? one : two;
  }

  private static boolean isZeroTime(Connection c) {
    return c.source() == Articulator.SRC_NONE && c.scale() == DlsUnits.ABSOLUTE_ZERO;
  }

  private static Connection with(Connection c, int transform, int scale) {
    return new Connection(c.source(), c.control(), c.destination(), transform, scale);
  }

  /** Returns how many blocks had to give way to a stronger one. */
  int lost() {
    return lost;
  }

  List<Connection> list() {
    for (int[] d : DEFAULTS) {
      blocks.putIfAbsent(new Ends(d[0], d[1], d[2]), new Connection(d[0], d[1], d[2], 0, 0));
    }
    return List.copyOf(blocks.values());
  }
}
