package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.effect.EffectBus;

/** Universal device control (7F .. 04): volume, balance, tuning, effects. Audio thread only. */
final class DeviceControl {
  private static final int EFFECT_SLOT = 1;

  private final GroupControl control;
  private final MasterBalance balance;
  private final EffectBus effects;

  DeviceControl(GroupControl control, MasterBalance balance, EffectBus effects) {
    this.control = control;
    this.balance = balance;
    this.effects = effects;
  }

  Outcome apply(ChannelGroup group, SysexMessage m) {
    if (!m.has(5, 7)) {
      return Outcome.DAMAGED;
    }
    switch (m.at(4)) {
      case 1 -> control.masterVolume(m.fourteenBits(5));
      case 2 -> balance.set(m.fourteenBits(5));
      case 3 -> control.masterTuning(group, (m.fourteenBits(5) - 8_192) * (100f / 8_192));
      case 4 -> control.masterCoarseTuning(group, m.at(6));
      case 5 -> {
        return Outcome.known(effect(m));
      }
      default -> {
        return Outcome.UNSUPPORTED;
      }
    }
    return Outcome.DONE;
  }

  /** Sets what comes back of an effect, 64 = as much as there is. */
  void returned(int slot, int value) {
    effects.returned(slot, value / 64f);
  }

  /** Sets a parameter of an effect, by GM2's numbers. */
  void effect(int slot, int parameter, int value) {
    effects.parameter(slot, parameter, value);
  }

  /** Moves everything to a side, 64 = none. */
  void pan(int value) {
    balance.set(value == 127 ? MasterBalance.RIGHT : value << 7);
  }

  /** Four nibbles of a tenth of a cent, 1,024 = none: what GS and XG begin with. */
  void masterTune(ChannelGroup group, SysexMessage m, int at) {
    if (m.has(at, at + 4)) {
      int tenths = m.at(at) << 12 | m.at(at + 1) << 8 | m.at(at + 2) << 4 | m.at(at + 3);
      control.masterTuning(group, (tenths - 1_024) / 10f);
    }
  }

  /** Global parameter control of GM2's effects: one slot, numbers and values of a byte. */
  private boolean effect(SysexMessage m) {
    boolean isOurs = m.at(5) == 1 && m.at(6) == 1 && m.at(7) == 1 && m.at(8) == EFFECT_SLOT;
    for (int i = 10; isOurs && m.has(i, i + 2); i += 2) {
      effects.parameter(m.at(9), m.at(i), m.at(i + 1));
    }
    return isOurs;
  }
}
