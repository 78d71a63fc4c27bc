package org.dmus.miniport.synth.engine;

/** The data sets (DT1) of Roland's GS. Audio thread only. */
final class RolandSysex {
  private static final int GS = 0x42;
  private static final int DATA_SET = 0x12;
  private static final int OCTAVE = 12;
  private static final int ADDRESS = 5;
  private static final int DATA = 8;

  private final ControlLogic logic;

  RolandSysex(ControlLogic logic) {
    this.logic = logic;
  }

  /** Returns false for a damaged message. */
  boolean apply(ChannelGroup group, SysexMessage m) {
    if (m.at(3) != GS || m.at(4) != DATA_SET) {
      return true;
    }
    boolean isGood = m.has(ADDRESS, DATA + 2) && sum(m) == 0;
    if (isGood && m.at(ADDRESS) == 0x40) {
      set(group, m, m.at(ADDRESS + 1), m.at(ADDRESS + 2));
    }
    return isGood;
  }

  /** Address, data and checksum add up to a multiple of 128. */
  private static int sum(SysexMessage m) {
    int sum = 0;
    for (int i = ADDRESS; i < m.length() - 1; i++) {
      sum += m.at(i);
    }
    return sum & 0x7F;
  }

  private void set(ChannelGroup group, SysexMessage m, int middle, int low) {
    if (middle == 0) {
      switch (low) {
        case 0x04 -> logic.masterVolume(m.at(DATA) << 7);
        case 0x7F -> logic.powerOn(group, false);
        default -> {}
      }
    } else if ((middle & 0xF0) == 0x10) {
      part(group, group.parts[channelOfBlock(middle & 0x0F)], m, low);
    }
  }

  private void part(ChannelGroup group, Part part, SysexMessage m, int low) {
    switch (low) {
      case 0x15 -> logic.drums(group, part, m.at(DATA) != 0);
      case 0x40 -> scale(part, m);
      default -> {}
    }
  }

  private void scale(Part part, SysexMessage m) {
    for (int i = 0; i < OCTAVE && m.has(DATA, DATA + i + 2); i++) {
      part.state.tuning.scale(i, m.at(DATA + i) - 64);
    }
    logic.retune(part, true);
  }

  /** GS counts part 10 as block 0, parts 1 to 9 as blocks 1 to 9. */
  private static int channelOfBlock(int block) {
    return block == 0 ? 9 : block < 10 ? block - 1 : block;
  }
}
