package org.dmus.miniport.synth;

import org.dmus.ks.KsDataRange;
import org.dmus.ks.SynthPortParams;
import org.dmus.ks.SynthProperties;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/**
 * The outcome of KSPROPERTY_SYNTH_PORTPARAMETERS.
 *
 * @param settings what the synthesizer is built with
 * @param actual what the client is told
 * @param asWished whether every flagged wish was granted
 */
record PortParameters(SynthesizerSettings settings, SynthPortParams actual, boolean asWished) {
  private static final int BOTH_EFFECTS =
      SynthProperties.EFFECT_REVERB | SynthProperties.EFFECT_CHORUS;
  private static final int STEREO = 2;

  /** Grants what can be granted; rate and channels are those of the wave pin once it is open. */
  static PortParameters negotiate(SynthPortParams wish, SynthStream stream) {
    SynthesizerSettings now = stream.synthesizer().settings();
    WaveFormat wave = stream.wave() == null ? null : stream.wave().format();
    int voices = wished(wish, SynthPortParams.VALID_VOICES, wish.voices(), now.polyphony());
    int groups =
        wished(
            wish,
            SynthPortParams.VALID_CHANNELGROUPS,
            wish.channelGroups(),
            stream.synthesizer().channelGroups());
    int rate = wished(wish, SynthPortParams.VALID_SAMPLERATE, wish.sampleRate(), now.sampleRate());
    int effects =
        wished(
            wish,
            SynthPortParams.VALID_EFFECTS,
            wish.effectsFlags(),
            (now.reverb() ? SynthProperties.EFFECT_REVERB : 0)
                | (now.chorus() ? SynthProperties.EFFECT_CHORUS : 0));
    SynthPortParams actual =
        new SynthPortParams(
            wish.validParams(),
            clamp(voices, 1, SynthesizerSettings.MOST_VOICES),
            hasStems(wave)
                ? now.channelGroups()
                : clamp(groups, 1, SynthesizerSettings.MOST_GROUPS),
            wave == null ? STEREO : wave.channels(),
            wave == null
                ? clamp(rate, KsDataRange.Audio.LOWEST_RATE, KsDataRange.Audio.HIGHEST_RATE)
                : wave.sampleRate(),
            effects & BOTH_EFFECTS,
            wished(wish, SynthPortParams.VALID_SHARE, wish.share(), 0));
    return new PortParameters(settings(actual, now), actual, granted(wish, actual));
  }

  /** A wave pin that gives stems keeps the channels it was opened with. */
  private static boolean hasStems(WaveFormat wave) {
    return wave != null && wave.channels() > STEREO;
  }

  private static SynthesizerSettings settings(SynthPortParams p, SynthesizerSettings now) {
    return now.withPolyphony(p.voices())
        .withChannelGroups(p.channelGroups())
        .withSampleRate(p.sampleRate())
        .withEffects(
            (p.effectsFlags() & SynthProperties.EFFECT_REVERB) != 0,
            (p.effectsFlags() & SynthProperties.EFFECT_CHORUS) != 0);
  }

  private static boolean granted(SynthPortParams wish, SynthPortParams actual) {
    return kept(wish, SynthPortParams.VALID_VOICES, wish.voices(), actual.voices())
        && kept(
            wish, SynthPortParams.VALID_CHANNELGROUPS, wish.channelGroups(), actual.channelGroups())
        && kept(
            wish, SynthPortParams.VALID_AUDIOCHANNELS, wish.audioChannels(), actual.audioChannels())
        && kept(wish, SynthPortParams.VALID_SAMPLERATE, wish.sampleRate(), actual.sampleRate())
        && kept(wish, SynthPortParams.VALID_EFFECTS, wish.effectsFlags(), actual.effectsFlags());
  }

  private static boolean kept(SynthPortParams wish, int flag, int wished, int actual) {
    return (wish.validParams() & flag) == 0 || wished == actual;
  }

  private static int wished(SynthPortParams wish, int flag, int wished, int otherwise) {
    return (wish.validParams() & flag) != 0 ? wished : otherwise;
  }

  /** Wishes are unsigned. */
  private static int clamp(int value, int low, int high) {
    return value < 0 ? high : Math.max(low, Math.min(high, value));
  }
}
