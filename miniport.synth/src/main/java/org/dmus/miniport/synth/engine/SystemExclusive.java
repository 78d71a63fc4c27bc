package org.dmus.miniport.synth.engine;

/** Hands system exclusive messages to those who know their makers. Audio thread only. */
final class SystemExclusive {
  private static final int NON_REAL_TIME = 0x7E;
  private static final int REAL_TIME = 0x7F;
  private static final int ROLAND = 0x41;
  private static final int YAMAHA = 0x43;
  private static final int SHORTEST = 6;

  private final UniversalSysex universal;
  private final RolandSysex roland;
  private final YamahaSysex yamaha;
  private final RunningStatistics statistics;

  SystemExclusive(
      ControlLogic logic,
      GroupControl control,
      DeviceControl device,
      RunningStatistics statistics) {
    this.statistics = statistics;
    universal = new UniversalSysex(control, device);
    roland = new RolandSysex(logic, control, device);
    yamaha = new YamahaSysex(logic, control, device);
  }

  /** Does what a message asks for; unknown ones do nothing, damaged ones are counted. */
  void apply(ChannelGroup group, SysexMessage m) {
    boolean isGood = m.isWhole() && (m.length() < SHORTEST || understood(group, m));
    if (!isGood) {
      statistics.messageDamaged();
    }
  }

  private boolean understood(ChannelGroup group, SysexMessage m) {
    return switch (m.at(1)) {
      case NON_REAL_TIME -> universal.nonRealTime(group, m);
      case REAL_TIME -> universal.realTime(group, m);
      case ROLAND -> roland.apply(group, m);
      case YAMAHA -> yamaha.apply(group, m);
      default -> true;
    };
  }
}
