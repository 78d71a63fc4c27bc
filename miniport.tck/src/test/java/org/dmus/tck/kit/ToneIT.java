package org.dmus.tck.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dmus.tck.UnfitJar;
import org.junit.jupiter.api.Test;

class ToneIT {
  private static final String TONE = "org.dmus.miniport.example";

  @Test
  void tenMinutesOfMusicPassInNoTime() throws UnfitJar {
    try (VirtualPort port = VirtualPort.of(TONE, Map.of())) {
      long before = System.nanoTime();
      for (int second = 0; second < 600; second++) {
        port.play(second + 0.1, 0x90, 60 + second % 12, 100);
        port.play(second + 0.6, 0x80, 60 + second % 12, 0);
        port.run(1);
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
      System.out.printf("ten minutes of music took %d ms%n", millis);
      assertThat(port.sound().seconds()).isCloseTo(600, within(0.2));
      assertThat(port.music().statistics().delivered()).isEqualTo(1_200);
      port.sound().assertPitch(598.3, 598.5, 440 * Math.pow(2, (60 + 598 % 12 - 69) / 12.0), 5);
    }
  }
}
