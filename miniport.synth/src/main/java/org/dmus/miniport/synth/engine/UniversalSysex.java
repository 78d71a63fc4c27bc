package org.dmus.miniport.synth.engine;

/**
 * Universal system exclusive: General MIDI and DLS modes, device control, controller destinations,
 * key-based control; tuning elsewhere. Any device id is ours. Audio thread only.
 */
final class UniversalSysex {
  private static final int TUNING = 8;
  private static final int GENERAL_MIDI = 9;
  private static final int DLS = 0x0A;
  private static final int DEVICE_CONTROL = 4;

  private final ControlLogic logic;
  private final TuningSysex tuning;

  UniversalSysex(ControlLogic logic) {
    this.logic = logic;
    tuning = new TuningSysex(logic);
  }

  /** Returns false for a damaged message. */
  boolean nonRealTime(ChannelGroup group, SysexMessage m) {
    return switch (m.at(3)) {
      case TUNING -> tuning.apply(group, m, false);
      case GENERAL_MIDI -> {
        // General MIDI off leaves a device in its own mode, which for this one is the same
        if (m.at(4) >= 1 && m.at(4) <= 3) {
          logic.powerOn(group, false);
        }
        yield true;
      }
      default -> true;
    };
  }

  /** Returns false for a damaged message. */
  boolean realTime(ChannelGroup group, SysexMessage m) {
    return switch (m.at(3)) {
      case DEVICE_CONTROL -> deviceControl(group, m);
      case TUNING -> tuning.apply(group, m, true);
      default -> true;
    };
  }

  private boolean deviceControl(ChannelGroup group, SysexMessage m) {
    if (!m.has(5, 7)) {
      return false;
    }
    switch (m.at(4)) {
      case 1 -> logic.masterVolume(m.fourteenBits(5));
      case 3 -> logic.masterFineTuning(group, m.fourteenBits(5));
      case 4 -> logic.masterCoarseTuning(group, m.at(6));
      default -> {}
    }
    return true;
  }
}
