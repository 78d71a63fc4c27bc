package org.dmus.miniport.synth;

import org.dmus.dls.sound.curve.Decibels;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.ks.SynthReverbParams;
import org.dmus.miniport.synth.effect.EffectBus;
import org.dmus.synth.effect.SendEffect;

/**
 * GUID_DMUS_PROP_WavesReverb: the reverberation as DirectMusic's own had it. Ours is a send: input
 * gain and mix are one level, and the dry sound stays. Time is that of GM2's nearest step, 2.5 %
 * apart, the ratio of the highs that of the nearest 128th.
 */
final class WavesReverb {
  private static final float LEAST_DB = -96;
  private static final double LONGEST_MS = 8_800;
  private static final double STEP = 0.025;
  private static final int ONE_SECOND = 40;
  private static final int MOST = 127;

  private static final float LEAST_RATIO = 0.001f;
  private static final float MOST_RATIO = 0.999f;
  private static final int RATIO_STEPS = 128;

  private float inGainDb;
  private float mixDb;

  static NtStatus handle(PropertyRequest request, SynthStream stream) {
    if (PropertyValue.isShort(request, SynthReverbParams.BYTES)) {
      return PropertyValue.tooShort(request, SynthReverbParams.BYTES);
    }
    WavesReverb settings = stream.wavesReverb();
    EffectBus effects = stream.synthesizer().effects();
    return request.verb() == PropertyVerb.GET
        ? request.reply(settings.now(effects).toBytes())
        : settings.change(request, SynthReverbParams.from(request.value()), effects);
  }

  private SynthReverbParams now(EffectBus effects) {
    float timeMs = (float) (1_000 * effects.reverbSeconds());
    return new SynthReverbParams(inGainDb, mixDb, timeMs, (float) effects.reverbHighRatio());
  }

  private NtStatus change(PropertyRequest request, SynthReverbParams wish, EffectBus effects) {
    if (!isPossible(wish)) {
      return request.refuse(
          NtStatus.UNSUCCESSFUL,
          "%s; levels are %s to 0 dB, times 0 to %s ms, ratios of the highs %s to %s"
              .formatted(wish, LEAST_DB, LONGEST_MS, LEAST_RATIO, MOST_RATIO));
    }
    inGainDb = wish.inGainDb();
    mixDb = wish.mixDb();
    tell(effects);
    effects.parameter(EffectBus.REVERB, SendEffect.REVERB_TIME, step(wish.timeMs() / 1_000));
    int ratio = Math.max(1, Math.min(RATIO_STEPS - 1, Math.round(wish.highRatio() * RATIO_STEPS)));
    effects.parameter(EffectBus.REVERB, SendEffect.REVERB_HIGH_RATIO, ratio);
    return NtStatus.SUCCESS;
  }

  /** Tells a new synthesizer of the level. */
  void tell(EffectBus effects) {
    effects.reverbLevel((float) Decibels.toFactor(inGainDb + mixDb));
  }

  private static boolean isPossible(SynthReverbParams wish) {
    return isLevel(wish.inGainDb())
        && isLevel(wish.mixDb())
        && isTime(wish.timeMs())
        && wish.highRatio() >= LEAST_RATIO
        && wish.highRatio() <= MOST_RATIO;
  }

  private static boolean isLevel(float db) {
    return db >= LEAST_DB && db <= 0;
  }

  private static boolean isTime(float ms) {
    return ms > 0 && ms <= LONGEST_MS;
  }

  private static int step(double seconds) {
    long step = Math.round(ONE_SECOND + StrictMath.log(seconds) / STEP);
    return (int) Math.max(0, Math.min(MOST, step));
  }
}
