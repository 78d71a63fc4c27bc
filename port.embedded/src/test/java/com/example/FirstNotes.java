package com.example;

import org.dmus.DMus;
import org.dmus.player.MidiOut;

/** Plays a note on the sound card until Enter is pressed. */
public final class FirstNotes {
  private FirstNotes() {}

  public static void main(String[] none) throws Exception {
    try (DMus dmus = DMus.create();
        MidiOut out = dmus.midiOut(dmus.port(DMus.SYNTH))) {
      out.send(0xC0, 40, 0); // a violin on channel 1
      out.send(0x90, 69, 100);
      System.in.read(); // close() ends what sounds
    }
  }
}
