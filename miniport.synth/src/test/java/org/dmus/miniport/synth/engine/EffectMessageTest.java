package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GM2's global parameter control (universal real-time 04 05) acts in its frame. */
class EffectMessageTest {
  private static final int FRAMES = TestBank.RATE;
  private static final int REVERB = 1;
  private static final int CHORUS = 2;

  private static Performance play(int slot, int parameter, int value, int frame) {
    Performance p =
        new Performance(TestBank.of(TestBank.SINE), Performance.settings().withEffects(true));
    p.cc(0, 0, 91, 127).cc(0, 0, 93, 127).on(0, 0, 60, 127);
    if (slot != 0) {
      p.sysex(frame, 0xF0, 0x7F, 0x7F, 4, 5, 1, 1, 1, 1, slot, parameter, value, 0xF7);
    }
    return p.render(FRAMES);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 8, 12345",
    "1, 1, 20, 7777",
    "2, 0, 5, 4410",
    "2, 1, 50, 10001",
    "2, 2, 60, 20000",
    "2, 3, 100, 15000",
    "2, 4, 127, 9999"
  })
  void aParameterActsFromItsFrameOn(int slot, int parameter, int value, int frame) {
    Performance before = play(0, 0, 0, 0);
    Performance after = play(slot, parameter, value, frame);
    int first = Arrays.mismatch(before.left, after.left);
    assertThat(slot).isIn(REVERB, CHORUS);
    // what comes back through a delay is heard a delay later
    assertThat(first).isBetween(frame, frame + TestBank.RATE / 10);
  }
}
