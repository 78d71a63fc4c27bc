package org.dmus.tck.example;

import java.util.Map;
import org.dmus.tck.UnfitJar;
import org.dmus.tck.kit.VirtualPort;
import org.junit.jupiter.api.Test;

/** The packed bundle on the real port, on a clock that the test moves. */
class ExampleSoundIT {

  @Test
  void aNoteSoundsWhenAndAsHighAndAsLoudAsItIsWritten() throws UnfitJar {
    try (VirtualPort port = VirtualPort.of("org.dmus.miniport.example", Map.of())) {
      port.play(0.5, 0x90, 69, 127); // the A that is 440 Hz
      port.play(1.5, 0x80, 69, 0);
      port.run(3);
      port.sound().assertSilence(0, 0.49);
      port.sound().assertOnset(0, 0.5, 0.002);
      port.sound().assertPitch(0.7, 0.9, 440, 5);
      port.sound().assertLevel(0.6, 1.4, -23, 0.1); // a sine of 0.1
      port.sound().assertSilence(1.6, 3);
    }
  }
}
