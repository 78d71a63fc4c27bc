package org.dmus.midi;

import javax.sound.midi.MidiDevice;

/** Named as what our own provider shows. */
public final class PortInfo extends MidiDevice.Info {

  /** Creates one of a name. */
  public PortInfo(String name) {
    super(name, "DMus", "", "");
  }
}
