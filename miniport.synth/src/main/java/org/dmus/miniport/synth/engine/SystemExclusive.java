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
    PartControl parts = new PartControl(logic, control);
    universal = new UniversalSysex(control, device);
    roland = new RolandSysex(control, device, parts);
    yamaha = new YamahaSysex(control, device, parts);
  }

  /** Does what a message asks for; unknown and damaged ones do nothing, and are counted. */
  void apply(ChannelGroup group, SysexMessage m) {
    Outcome outcome = m.isWhole() ? understood(group, m) : Outcome.DAMAGED;
    if (outcome == Outcome.DAMAGED) {
      statistics.messageDamaged();
    } else if (outcome == Outcome.UNSUPPORTED) {
      statistics.messageIgnored(m.head());
    }
  }

  private Outcome understood(ChannelGroup group, SysexMessage m) {
    return switch (m.length() < SHORTEST ? 0 : m.at(1)) {
      case NON_REAL_TIME -> universal.nonRealTime(group, m);
      case REAL_TIME -> universal.realTime(group, m);
      case ROLAND -> roland.apply(group, m);
      case YAMAHA -> yamaha.apply(group, m);
      default -> Outcome.UNSUPPORTED;
    };
  }
}
