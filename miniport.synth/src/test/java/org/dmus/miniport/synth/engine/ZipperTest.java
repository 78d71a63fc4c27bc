package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;

/** Pitch moves without steps: no jump of speed where a control block ends. */
class ZipperTest {
  private static final int FRAMES = 3_500;
  private static final int SLOPE = 8;

  /** Long enough to tell a speed in spite of the steps of the interpolation's table. */
  private static final int STRETCH = 8;

  private static final double NOISE_CENTS = 1.2;

  /** Plays a wave that says where in it the voice is. */
  private static Performance ramp(Connection... articulation) {
    short[] samples = new short[8_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.min(32_000, i * SLOPE - 16_000);
    }
    return new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(0, articulation))
                .build(TestBank.wave(samples, Optional.empty())))
        .on(0, 0, 60, 127);
  }

  /** Returns the greatest change of speed from one stretch of frames to the next. */
  private static double greatestJumpCents(float[] positions) {
    double greatest = 0;
    for (int i = 20; i < positions.length - 2 * STRETCH; i++) {
      double one = positions[i + STRETCH] - positions[i];
      double next = positions[i + 2 * STRETCH] - positions[i + STRETCH];
      greatest = Math.max(greatest, Math.abs(1_200 * Math.log(next / one) / Math.log(2)));
    }
    return greatest;
  }

  /** 5 Hz and 200 cents: 1.1 cents a stretch; steps of 64 frames would be of 9 cents. */
  @Test
  void aVibratoHasNoSteps() {
    double jump =
        greatestJumpCents(
            ramp(new Connection(
                    Articulator.SRC_VIBRATO,
                    0,
                    Articulator.DST_PITCH,
                    Articulator.sourceTransform(Articulator.TRN_NONE, true, false),
                    DlsUnits.centsToRelative(200)))
                .render(FRAMES)
                .left);
    System.out.printf("vibrato: greatest jump %.2f cents a stretch%n", jump);
    assertThat(jump).isLessThan(1.1 + NOISE_CENTS);
  }

  /** 20 steps of 10 cents: each takes a block, 1.3 cents a stretch. */
  @Test
  void aPitchWheelThatMovesIsAGlideAndNotAStaircase() {
    Performance p = ramp();
    for (int i = 1; i <= 20; i++) {
      p.bend(i * 100L, 0, 8_192 + i * 409);
    }
    double jump = greatestJumpCents(p.render(FRAMES).left);
    System.out.printf("pitch wheel: greatest jump %.2f cents a stretch%n", jump);
    assertThat(jump).isLessThan(1.3 + NOISE_CENTS);
  }

  /** 200 cents at once take a block: 25 cents a stretch. */
  @Test
  void aWheelThatJumpsGlidesForABlock() {
    double jump = greatestJumpCents(ramp().bend(1_000, 0, 16_383).render(FRAMES).left);
    System.out.printf("wheel of 200 cents at once: greatest jump %.2f cents a stretch%n", jump);
    assertThat(jump).isBetween(20.0, 26 + NOISE_CENTS);
  }
}
