package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.dmus.miniport.synth.PropertyClient.bytes;

import java.nio.ByteBuffer;
import java.util.Map;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthReverbParams;
import org.dmus.miniport.synth.engine.TestBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavesReverbTest {
  private static final Map<String, Object> REVERB = Map.of("effects", true, "chorus", false);

  private final Rig rig = new Rig(TestBank.of(TestBank.CLICK), REVERB).running();
  private final PropertyClient client =
      new PropertyClient(rig.miniport, KsGuids.DMUS_PROP_WAVES_REVERB, rig.wave);

  private NtStatus set(float inGainDb, float mixDb, float timeMs) {
    return set(inGainDb, mixDb, timeMs, 0.3f);
  }

  private NtStatus set(float inGainDb, float mixDb, float timeMs, float highRatio) {
    ByteBuffer value = new SynthReverbParams(inGainDb, mixDb, timeMs, highRatio).toBytes();
    return client.request(0, PropertyVerb.SET, bytes(0), value);
  }

  private SynthReverbParams get() {
    assertThat(client.get(0, SynthReverbParams.BYTES, bytes(0))).isEqualTo(NtStatus.SUCCESS);
    return SynthReverbParams.from(client.value);
  }

  /** Power of what is heard of one click, some time after it. */
  private double tail() {
    rig.put(-1, 0xB0, 91, 127);
    rig.put(-1, 0x90, 60, 127);
    rig.render(Rig.RATE);
    double power = 0;
    for (int i = Rig.RATE / 2; i < Rig.RATE; i++) {
      power += rig.sound[0][i] * rig.sound[0][i];
    }
    rig.render(10 * Rig.RATE);
    return power;
  }

  @Test
  void atFirstItIsTheHallAtFullLevel() {
    SynthReverbParams now = get();
    assertThat(now.inGainDb()).isZero();
    assertThat(now.mixDb()).isZero();
    assertThat(now.timeMs()).isCloseTo(1_800, within(1f));
    assertThat(now.highRatio()).isEqualTo(0.3f);
  }

  @ParameterizedTest
  @CsvSource({"400, 400", "1000, 1000", "3000, 3000", "1, 368"})
  void theTimeIsThatOfTheNearestStep(float wished, float got) {
    assertThat(set(0, 0, wished)).isEqualTo(NtStatus.SUCCESS);
    assertThat(get().timeMs()).isCloseTo(got, withinPercentage(1.3));
  }

  @Test
  void gainAndMixTurnTheReverberationDown() {
    double full = tail();
    assertThat(set(-10, -10, 1_800)).isEqualTo(NtStatus.SUCCESS);
    double after = tail();
    assertThat(10 * Math.log10(after / full)).isCloseTo(-20, within(1.0));
    assertThat(get().inGainDb()).isEqualTo(-10);
    assertThat(get().mixDb()).isEqualTo(-10);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.001, 0.0078", "0.999, 0.9922", "0.3, 0.2969"})
  void theRatioOfTheHighsIsThatOfTheNearestStep(float wished, float got) {
    assertThat(set(0, 0, 1_000, wished)).isEqualTo(NtStatus.SUCCESS);
    assertThat(get().highRatio()).isCloseTo(got, within(1e-4f));
  }

  @Test
  void longerHighsAreHeard() {
    assertThat(set(0, 0, 1_800, 0.1f)).isEqualTo(NtStatus.SUCCESS);
    double dull = tail();
    assertThat(set(0, 0, 1_800, 0.9f)).isEqualTo(NtStatus.SUCCESS);
    assertThat(tail()).isGreaterThan(2 * dull);
  }

  @Test
  void aShorterTimeIsHeard() {
    double full = tail();
    assertThat(set(0, 0, 400)).isEqualTo(NtStatus.SUCCESS);
    assertThat(tail()).isLessThan(full / 1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1000, 0.5",
    "0, -97, 1000, 0.5",
    "0, 0, 0, 0.5",
    "0, 0, 20000, 0.5",
    "NaN, 0, 1000, 0.5",
    "0, 0, 1000, 0",
    "0, 0, 1000, 1",
    "0, 0, 1000, NaN"
  })
  void whatIsOutOfRangeIsRefusedAndChangesNothing(
      float inGain, float mix, float time, float ratio) {
    SynthReverbParams before = get();
    assertThat(set(inGain, mix, time, ratio)).isEqualTo(NtStatus.UNSUCCESSFUL);
    assertThat(client.last.explanation()).contains("levels are -96.0 to 0 dB");
    assertThat(get()).isEqualTo(before);
  }

  @Test
  void aShortValueIsRefused() {
    assertThat(client.get(0, 0, bytes(0))).isEqualTo(NtStatus.BUFFER_OVERFLOW);
    assertThat(client.get(0, 12, bytes(0))).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
  }
}
