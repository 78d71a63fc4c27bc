package org.dmus.miniport.synth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.dmus.synth.effect.SendEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects that are changed while they are loud: nothing is heard of the moment itself. */
class EffectChangeTest {
  private static final double TONE_HZ = 220;
  private static final double LOUD_SECONDS = 1;
  private static final int TEN_MS = EffectRig.RATE / 100;

  private final EffectRig rig = new EffectRig();
  private final float[] tone = tone();

  private static float[] tone() {
    float[] tone = new float[(int) (4 * LOUD_SECONDS * EffectRig.RATE)];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) Math.sin(2 * Math.PI * TONE_HZ * i / EffectRig.RATE);
    }
    return tone;
  }

  /** Returns the largest of what is left of either side after four differences in a row. */
  private static float roughness(float[][] sides) {
    float most = 0;
    for (float[] side : sides) {
      float[] x = side.clone();
      for (int order = 1; order <= 4; order++) {
        for (int i = x.length - 1; i > 0; i--) {
          x[i] -= x[i - 1];
        }
      }
      for (int i = 4; i < x.length; i++) {
        most = Math.max(most, Math.abs(x[i]));
      }
    }
    return most;
  }

  private static float step(float[][] sides) {
    float most = 0;
    for (float[] side : sides) {
      for (int i = 1; i < side.length; i++) {
        most = Math.max(most, Math.abs(side[i] - side[i - 1]));
      }
    }
    return most;
  }

  private float[][] before(int slot) {
    rig.run(slot, tone, LOUD_SECONDS);
    return rig.run(slot, Arrays.copyOfRange(tone, EffectRig.RATE, tone.length), LOUD_SECONDS);
  }

  private float[][] after(int slot) {
    return rig.run(slot, Arrays.copyOfRange(tone, 2 * EffectRig.RATE, tone.length), LOUD_SECONDS);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,0",
    "1,0,8",
    "1,0,2",
    "1,1,0",
    "1,1,127",
    "1,128,1",
    "1,128,127",
    "2,0,5",
    "2,0,4",
    "2,0,1",
    "2,2,127",
    "2,3,127"
  })
  void aChangeMakesNoStepThatTheSoundDoesNotMake(int slot, int parameter, int value) {
    float[][] before = before(slot);
    rig.effects.parameter(slot, parameter, value);
    float[][] after = after(slot);
    assertThat(step(after)).isLessThan(Math.max(step(before), step(settled(slot))) * 1.5f);
    assertThat(roughness(after)).as("a corner").isLessThan(0.01f);
  }

  /** What the change leads to, for comparison. */
  private float[][] settled(int slot) {
    for (int second = 0; second < 10; second++) {
      after(slot);
    }
    return after(slot);
  }

  @Test
  void aStormOfChangesIsFollowedByTheLastOfThem() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      rig.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, random.nextInt(9));
      rig.effects.parameter(EffectBus.CHORUS, SendEffect.TYPE, random.nextInt(6));
      float[] slice = Arrays.copyOfRange(tone, round * TEN_MS, (round + 1) * TEN_MS);
      assertThat(roughness(rig.run(EffectBus.REVERB, slice, 0.01))).isLessThan(0.01f);
    }
    rig.effects.reset();
    rig.run(EffectBus.REVERB, new float[0], 20);
    float[] again = rig.run(EffectBus.REVERB, EffectRig.click(), 1)[0];
    EffectRig fresh = new EffectRig();
    assertThat(again).isEqualTo(fresh.run(EffectBus.REVERB, EffectRig.click(), 1)[0]);
  }

  /** A song says which before its first note. */
  @Test
  void aChangeInSilenceIsThereAtOnce() {
    rig.run(EffectBus.REVERB, EffectRig.click(), 0.2);
    rig.effects.clear();
    rig.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, 8);
    float[] sound = rig.run(EffectBus.REVERB, EffectRig.click(), 0.1)[0];
    EffectRig fresh = new EffectRig();
    fresh.effects.parameter(EffectBus.REVERB, SendEffect.TYPE, 8);
    assertThat(sound).isEqualTo(fresh.run(EffectBus.REVERB, EffectRig.click(), 0.1)[0]);
  }
}
