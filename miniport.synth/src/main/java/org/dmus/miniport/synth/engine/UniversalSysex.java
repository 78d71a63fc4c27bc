package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.channel.ControllerRoutes;
import org.dmus.miniport.synth.channel.KeyEdits;

/**
 * Universal system exclusive: General MIDI and DLS modes, device control, controller destinations,
 * key-based control; tuning elsewhere. Any device id is ours. Audio thread only.
 */
final class UniversalSysex {
  private static final int TUNING = 8;
  private static final int GENERAL_MIDI = 9;
  private static final int DLS = 0x0A;
  private static final int DEVICE_CONTROL = 4;
  private static final int DESTINATIONS = 9;
  private static final int KEY_CONTROL = 0x0A;

  private final GroupControl control;
  private final TuningSysex tuning;
  private final DeviceControl device;
  private boolean isDls = true;

  UniversalSysex(GroupControl control, DeviceControl device) {
    this.control = control;
    this.device = device;
    tuning = new TuningSysex(control);
  }

  Outcome nonRealTime(ChannelGroup group, SysexMessage m) {
    return switch (m.at(3)) {
      case TUNING -> tuning.apply(group, m, false);
      case GENERAL_MIDI -> {
        // General MIDI off leaves a device in its own mode, which for this one is the same
        boolean isMode = m.at(4) >= 1 && m.at(4) <= 3;
        if (isMode) {
          control.powerOn(group, false);
        }
        yield Outcome.known(isMode);
      }
      case DLS -> dlsMode(m.at(4));
      default -> Outcome.UNSUPPORTED;
    };
  }

  Outcome realTime(ChannelGroup group, SysexMessage m) {
    return switch (m.at(3)) {
      case DEVICE_CONTROL -> device.apply(group, m);
      case TUNING -> tuning.apply(group, m, true);
      case DESTINATIONS -> destinations(group, m);
      case KEY_CONTROL -> keyControl(group, m);
      default -> Outcome.UNSUPPORTED;
    };
  }

  /** Pairs of destination and range (CA-022). */
  private Outcome destinations(ChannelGroup group, SysexMessage m) {
    int source = m.at(4) - 1;
    if (source < 0 || source >= ControllerRoutes.GM2_SOURCES) {
      return Outcome.UNSUPPORTED;
    }
    for (int i = 0; i < group.listening(m.at(5) & 15); i++) {
      route(group.listener(m.at(5) & 15, i), m, source);
    }
    return Outcome.DONE;
  }

  private void route(Part part, SysexMessage m, int source) {
    boolean isController = source == ControllerRoutes.CONTROLLER;
    if (isController) {
      part.state.routes.controller(m.at(6));
    }
    for (int i = isController ? 7 : 6; m.has(i, i + 2); i += 2) {
      if (m.at(i) < ControllerRoutes.DESTINATIONS) {
        part.state.routes.set(source, m.at(i), m.at(i + 1));
      }
    }
    control.refresh(part);
  }

  /** Pairs of controller and value for one key (CA-023). */
  private Outcome keyControl(ChannelGroup group, SysexMessage m) {
    for (int i = 0; m.at(4) == 1 && i < group.listening(m.at(5) & 15); i++) {
      keyControl(group.listener(m.at(5) & 15, i), m);
    }
    return Outcome.known(m.at(4) == 1);
  }

  private void keyControl(Part part, SysexMessage m) {
    for (int i = 7; m.has(i, i + 2); i += 2) {
      int edit = keyEdit(m.at(i));
      if (edit != KeyEdits.UNSET) {
        part.state.keys.set(edit, m.at(6), m.at(i + 1));
      }
    }
    control.retune(part, true);
    control.refresh(part);
  }

  private static int keyEdit(int controller) {
    return switch (controller) {
      case 0x07 -> KeyEdits.PERCENT;
      case 0x0A -> KeyEdits.PAN;
      case 0x5B -> KeyEdits.REVERB;
      case 0x5D -> KeyEdits.CHORUS;
      case 0x78 -> KeyEdits.FINE;
      case 0x79 -> KeyEdits.COARSE;
      default -> KeyEdits.UNSET;
    };
  }

  /** DLS 2.2 §1.3: allocation by channel is switched in DLS mode only. */
  private Outcome dlsMode(int command) {
    switch (command) {
      case 1, 2 -> isDls = command == 1;
      case 3, 4 -> control.allocateByChannel(isDls ? command == 4 : control.allocatesByChannel());
      default -> {
        return Outcome.UNSUPPORTED;
      }
    }
    return Outcome.DONE;
  }
}
