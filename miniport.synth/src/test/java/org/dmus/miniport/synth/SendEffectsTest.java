package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.miniport.synth.effect.MarkEffect;
import org.dmus.miniport.synth.engine.TestBank;
import org.dmus.synth.effect.SendEffect;
import org.dmus.synth.effect.SendEffectFactory;
import org.junit.jupiter.api.Test;

class SendEffectsTest {
  private static final int BLOCK = 4_410;
  private static final float MARK = 0.25f;

  private final Rig rig =
      new Rig(TestBank.of(TestBank.DC), Map.of("effects", true, "chorus", false));

  private void playSending() {
    rig.running();
    rig.put(-1, 0xB0, 91, 127);
    rig.put(-1, 0x90, 60, 127);
  }

  private float[] next() {
    rig.render(BLOCK);
    return rig.sound[0];
  }

  private float[] nextOfAnother(Map<String, Object> settings) {
    Rig other = new Rig(TestBank.of(TestBank.DC), settings);
    other.running();
    other.put(-1, 0xB0, 91, 127);
    other.put(-1, 0x90, 60, 127);
    other.render(BLOCK);
    return other.sound[0];
  }

  /** The last frame, after the note has settled: dry + effect. */
  private static float settled(float[] sound) {
    return sound[sound.length - 1];
  }

  @Test
  void anEffectThatIsThereWhenTheStreamOpensIsTheOneThatSounds() {
    float dry = settled(nextOfAnother(Map.of("effects", false)));
    rig.effects.bindReverb(MarkEffect.of(MARK));
    playSending();
    assertThat(settled(next())).isCloseTo(dry + MARK, within(1e-6f));
  }

  @Test
  void anEffectThatComesWhileMusicPlaysTakesOverAndGoesWithoutAGap() {
    float dry = settled(nextOfAnother(Map.of("effects", false)));
    playSending();
    next();
    MarkEffect foreign = MarkEffect.of(MARK);
    rig.effects.bindReverb(foreign);
    assertThat(settled(next())).isCloseTo(dry + MARK, within(1e-6f));
    rig.effects.unbindReverb(foreign);
    int calls = foreign.calls;
    float[] after = next();
    assertThat(foreign.calls).isEqualTo(calls);
    assertThat(after[0]).isCloseTo(dry, within(1e-6f));
    assertThat(settled(after)).isNotCloseTo(dry, within(1e-3f));
  }

  @Test
  void theOneThatGoesAfterItsSuccessorCameLeavesThatAlone() {
    float dry = settled(nextOfAnother(Map.of("effects", false)));
    MarkEffect first = MarkEffect.of(1);
    rig.effects.bindReverb(first);
    playSending();
    rig.effects.bindReverb(MarkEffect.of(MARK));
    rig.effects.unbindReverb(first);
    assertThat(settled(next())).isCloseTo(dry + MARK, within(1e-6f));
  }

  @Test
  void anEffectThatFailsIsSilentAndTheMusicGoesOn() {
    float dry = settled(nextOfAnother(Map.of("effects", false)));
    MarkEffect failing = MarkEffect.failing();
    rig.effects.bindReverb(failing);
    playSending();
    assertThat(settled(next())).isEqualTo(dry);
    next();
    assertThat(failing.calls).isEqualTo(1);
  }

  @Test
  void theBuiltInEffectSoundsInPlaceOfOneThatCannotBeMade() {
    float[] builtIn = nextOfAnother(Map.of("effects", true, "chorus", false));
    SendEffectFactory broken =
        rate -> {
          throw new IllegalStateException("no licence");
        };
    rig.effects.bindReverb(broken);
    playSending();
    assertThat(next()).isEqualTo(builtIn);
  }

  @Test
  void whoTakesOverIsToldTheParameters() {
    playSending();
    next();
    EffectBus bus = rig.wave.stream().synthesizer().effects();
    bus.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, 1);
    bus.parameter(EffectBus.REVERB, SendEffect.TYPE, 8);
    bus.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, 99);
    MarkEffect foreign = MarkEffect.of(MARK);
    rig.effects.bindReverb(foreign);
    assertThat(foreign.told).containsExactly("0=8", "1=99");
  }

  @Test
  void aStreamThatIsClosedIsNotToldAnyMore() {
    playSending();
    rig.wave.close();
    rig.music.close();
    rig.miniport.close();
    MarkEffect foreign = MarkEffect.of(MARK);
    rig.effects.bindReverb(foreign);
    assertThat(foreign.told).isEmpty();
    assertThat(foreign.calls).isZero();
  }

  @Test
  void reverberationAndChorusAreSwitchedApart() {
    Map<String, Object> both = Map.of("effects", true);
    float[] dry = nextOfAnother(Map.of("effects", false));
    float[] reverbOnly = nextOfAnother(Map.of("effects", true, "chorus", false));
    float[] chorusOnly = nextOfAnother(Map.of("effects", true, "reverb", false));
    assertThat(Arrays.equals(reverbOnly, dry)).isFalse();
    assertThat(nextOfAnother(both)).isEqualTo(reverbOnly); // CC93 is 0
    assertThat(chorusOnly).isEqualTo(dry);
  }
}
