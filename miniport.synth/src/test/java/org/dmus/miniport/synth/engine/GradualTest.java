package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.dls.sound.SoundBank;
import org.dmus.miniport.synth.voice.Voice;
import org.junit.jupiter.api.Test;

/** What only moves something may wait when there is too much of it, and nothing overtakes it. */
class GradualTest {
  private static final int VOLUME = 7;
  private static final int PAN = 10;
  private static final int BURST = 200;
  private static final int AFTER = 300;
  private static final int FRAMES = 4_000;

  private final SoundBank bank = RichBank.build();

  @Test
  void aFewControllersActInTheirFrames() {
    for (int i = 0; i < 30; i++) {
      int frame = 100 + 9 * i;
      assertThat(sound(few(frame, i)))
          .as("controller %d", i)
          .isNotEqualTo(sound(few(frame + 1, i)));
    }
  }

  private Performance few(int frame, int before) {
    Performance p = held();
    for (int i = 0; i < before; i++) {
      p.cc(100 + 9 * i, 0, PAN, 20 + i);
    }
    return p.cc(frame, 0, VOLUME, 40);
  }

  @Test
  void afterABurstControllersOfABlockActTogether() {
    int together = waiting(BURST);
    assertThat(together).isBetween(BURST + 9, BURST + Voice.BLOCK + 1);
    assertThat(waiting(together - 8)).isEqualTo(together);
  }

  /** Returns when a controller acts that is sent after a burst. */
  private int waiting(int frame) {
    float[] burst = sound(burst());
    float[] moved = sound(burst().cc(frame, 0, VOLUME, 10));
    int at = 0;
    while (burst[at] == moved[at]) {
      at++;
    }
    return at;
  }

  @Test
  void aNoteTakesAlongWhatCameBeforeIt() {
    float[] waiting = sound(burst().cc(AFTER, 0, VOLUME, 40).on(AFTER + 3, 0, 72, 90));
    float[] with = sound(burst().cc(AFTER + 3, 0, VOLUME, 40).on(AFTER + 3, 0, 72, 90));
    assertThat(waiting).isEqualTo(with);
  }

  @Test
  void whoCallsHowOftenDoesNotMatter() {
    assertThat(dense().renderIn(FRAMES, 7).left).isEqualTo(dense().render(FRAMES).left);
  }

  @Test
  void nothingWaitsWhereMoreHasNoRoom() {
    Performance p = burst();
    p.render(AFTER);
    while (p.synthesizer.shortMessage(AFTER, 1, 0xB0 | VOLUME << 8 | 90 << 16)) {
      assertThat(p.synthesizer.statistics().lostMessages()).isZero();
    }
    p.synthesizer.render(p.left, p.right, 0, 0, AFTER);
    assertThat(p.synthesizer.hasRoom()).isTrue();
  }

  private Performance dense() {
    Performance p = held();
    for (int i = 0; i < 300; i++) {
      p.cc(i * 7L, 0, VOLUME, 20 + i % 100).bend(i * 13L, 0, 8_192 + 10 * i);
    }
    return p;
  }

  /** A controller in each frame, until nothing is saved up. */
  private Performance burst() {
    Performance p = held();
    for (int frame = 1; frame < BURST; frame++) {
      p.cc(frame, 0, PAN, frame % 128);
    }
    return p;
  }

  private Performance held() {
    return new Performance(bank).on(0, 0, 60, 100);
  }

  private static float[] sound(Performance p) {
    return p.render(FRAMES).left;
  }
}
