package org.dmus;

import java.nio.file.Path;
import org.dmus.player.MidiOut;

/** The snippet of the README, with the arguments of the test. */
final class FirstSound {
  private FirstSound() {}

  static void play(DMusOptions options, Path song, Path wav) throws Exception {
    // README
    try (DMus dmus = DMus.create(options)) {
      dmus.render(song, wav); // faster than real time
      try (MidiOut out = dmus.midiOut(dmus.port("synth"))) {
        out.send(0xC0, 40, 0); // a violin on channel 1
        out.send(0x90, 69, 100);
        out.sendAt(out.pin().presentationTime() + 5_000_000, new byte[] {(byte) 0x80, 69, 0}, 0, 3);
        System.in.read(); // until Enter: close() ends what sounds
      }
    }
    // README
  }
}
