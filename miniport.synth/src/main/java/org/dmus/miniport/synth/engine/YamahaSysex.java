package org.dmus.miniport.synth.engine;

/** The parameter changes of Yamaha's XG. Audio thread only. */
final class YamahaSysex {
  private static final int XG = 0x4C;
  private static final int PARAMETER_CHANGE = 0x10;
  private static final int DATA = 7;

  private final ControlLogic logic;

  YamahaSysex(ControlLogic logic) {
    this.logic = logic;
  }

  /** Returns false for a damaged message. */
  boolean apply(ChannelGroup group, SysexMessage m) {
    if (m.at(3) != XG || (m.at(2) & 0x70) != PARAMETER_CHANGE) {
      return true;
    }
    boolean isGood = m.has(DATA, DATA + 1);
    if (isGood && m.at(4) == 0 && m.at(5) == 0 && m.at(6) == 0x7E) {
      logic.powerOn(group, true);
    }
    return isGood;
  }
}
