package org.dmus.miniport.synth;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.mxf.ReferenceTime;

/** GUID_DMUS_PROP_*: what clients ask before they choose a dialect; item 0 of each, u32, get. */
final class SupportPropertyTable {
  private static final int NO = 0;
  private static final int YES = 1;

  private SupportPropertyTable() {}

  static List<PropertyItem> items() {
    return List.of(
        item(KsGuids.DMUS_PROP_GM_HARDWARE, always(NO)),
        item(KsGuids.DMUS_PROP_GS_HARDWARE, always(NO)),
        item(KsGuids.DMUS_PROP_XG_HARDWARE, always(NO)),
        item(KsGuids.DMUS_PROP_GS_CAPABLE, always(YES)),
        item(KsGuids.DMUS_PROP_XG_CAPABLE, always(YES)),
        item(KsGuids.DMUS_PROP_DLS1, always(YES)),
        item(KsGuids.DMUS_PROP_DLS2, always(YES)),
        item(KsGuids.DMUS_PROP_INSTRUMENT2, always(YES)),
        item(KsGuids.DMUS_PROP_SAMPLE_MEMORY_SIZE, always(SynthProperties.PC_SYSTEMMEMORY)),
        item(KsGuids.DMUS_PROP_SAMPLE_PLAYBACK_RATE, s -> s.synthesizer().settings().sampleRate()),
        item(KsGuids.DMUS_PROP_EFFECTS, s -> effects(s.synthesizer().settings())),
        item(KsGuids.DMUS_PROP_WRITE_LATENCY, SupportPropertyTable::writeLatencyMs),
        item(KsGuids.DMUS_PROP_WRITE_PERIOD, SupportPropertyTable::writePeriodMs),
        PropertyItem.get(
            KsGuids.DMUS_PROP_LEGACY_CAPS,
            0,
            StreamHandler.between((r, s) -> r.reply(LegacyCaps.of(s.synthesizer().settings())))),
        PropertyItem.getSet(
            KsGuids.DMUS_PROP_WAVES_REVERB, 0, StreamHandler.between(WavesReverb::handle)));
  }

  /** How far ahead of the master clock the sound is made, as it is now. */
  private static int writeLatencyMs(SynthStream stream) {
    return (int) ((stream.latencyTime() - stream.now()) / ReferenceTime.PER_MILLISECOND);
  }

  /** How much sound is made at a time: what the wave sink asked for last. */
  private static int writePeriodMs(SynthStream stream) {
    int rate = stream.synthesizer().settings().sampleRate();
    return (int)
        (ReferenceTime.fromFrames(stream.periodFrames(), rate) / ReferenceTime.PER_MILLISECOND);
  }

  private static int effects(SynthesizerSettings settings) {
    return (settings.reverb() ? SynthProperties.EFFECT_REVERB : NO)
        | (settings.chorus() ? SynthProperties.EFFECT_CHORUS : NO);
  }

  /** One class for all of them: each lambda is one more that an update has to load. */
  private static ToIntFunction<SynthStream> always(int answer) {
    return stream -> answer;
  }

  private static PropertyItem item(UUID question, ToIntFunction<SynthStream> answer) {
    return PropertyItem.get(
        question,
        0,
        StreamHandler.between(
            (request, stream) -> request.reply(PropertyValue.int32(answer.applyAsInt(stream)))));
  }
}
