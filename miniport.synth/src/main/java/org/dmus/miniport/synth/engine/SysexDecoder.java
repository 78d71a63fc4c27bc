package org.dmus.miniport.synth.engine;

/** Turns the system exclusive messages a synthesizer knows into {@link SystemCommand}s. */
final class SysexDecoder {
  private static final int UNIVERSAL_NON_REAL_TIME = 0x7E;
  private static final int UNIVERSAL_REAL_TIME = 0x7F;
  private static final int ROLAND = 0x41;
  private static final int YAMAHA = 0x43;
  private static final int GS = 0x42;
  private static final int XG = 0x4C;
  private static final int SHORTEST = 6;
  private static final int PITCH_CLASSES = 12;

  private final EventQueue queue;

  SysexDecoder(EventQueue queue) {
    this.queue = queue;
  }

  /**
   * Queues what a complete message, F0 to F7, asks for; others are ignored.
   *
   * @return false when the queue was full
   */
  boolean decode(long frame, int group, byte[] data, int offset, int length) {
    if (length < SHORTEST || (data[offset] & 0xFF) != 0xF0) {
      return true;
    }
    return switch (data[offset + 1]) {
      case UNIVERSAL_NON_REAL_TIME -> nonRealTime(frame, group, data, offset);
      case UNIVERSAL_REAL_TIME -> realTime(frame, group, data, offset, length);
      case ROLAND -> roland(frame, group, data, offset, length);
      case YAMAHA -> yamaha(frame, group, data, offset, length);
      default -> true;
    };
  }

  private boolean nonRealTime(long frame, int group, byte[] d, int o) {
    boolean gm = d[o + 3] == 9 && (d[o + 4] == 1 || d[o + 4] == 2 || d[o + 4] == 3);
    return !gm || post(frame, group, SystemCommand.GM_RESET, 0, 0);
  }

  private boolean realTime(long frame, int group, byte[] d, int o, int length) {
    boolean volume = length >= 8 && d[o + 3] == 4 && d[o + 4] == 1;
    return !volume || post(frame, group, SystemCommand.MASTER_VOLUME, d[o + 5], d[o + 6]);
  }

  private boolean roland(long frame, int group, byte[] d, int o, int length) {
    if (length < 11 || d[o + 3] != GS || d[o + 4] != 0x12 || d[o + 5] != 0x40) {
      return true;
    }
    int block = d[o + 6] & 0xF0;
    int channel = channelOfBlock(d[o + 6] & 0x0F);
    if (d[o + 6] == 0 && d[o + 7] == 0x7F) {
      return post(frame, group, SystemCommand.GS_RESET, 0, 0);
    }
    if (d[o + 6] == 0 && d[o + 7] == 4) {
      return post(frame, group, SystemCommand.MASTER_VOLUME, 0, d[o + 8]);
    }
    if (block == 0x10 && d[o + 7] == 0x15) {
      return post(frame, group, SystemCommand.DRUM_PART, channel, d[o + 8]);
    }
    boolean tuning = block == 0x10 && d[o + 7] == 0x40 && length >= 10 + PITCH_CLASSES;
    return !tuning || scaleTuning(frame, group, channel, d, o + 8);
  }

  private boolean scaleTuning(long frame, int group, int channel, byte[] d, int from) {
    boolean all = true;
    for (int i = 0; i < PITCH_CLASSES; i++) {
      int where = channel << 4 | i;
      all &= post(frame, group, SystemCommand.SCALE_TUNING, where, d[from + i]);
    }
    return all;
  }

  private boolean yamaha(long frame, int group, byte[] d, int o, int length) {
    boolean on =
        length >= 9 && d[o + 3] == XG && d[o + 4] == 0 && d[o + 5] == 0 && d[o + 6] == 0x7E;
    return !on || post(frame, group, SystemCommand.XG_RESET, 0, 0);
  }

  /** GS counts part 10 as block 0, parts 1 to 9 as blocks 1 to 9. */
  private static int channelOfBlock(int block) {
    return block == 0 ? 9 : block < 10 ? block - 1 : block;
  }

  private boolean post(long frame, int group, int code, int first, int second) {
    return queue.offer(frame, group, SystemCommand.of(code, first & 0xFF, second & 0x7F));
  }
}
