package org.dmus.miniport.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyHandler;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.SynthProperties;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.mxf.ReferenceTime;

/** GUID_DMUS_PROP_*: what clients ask before they choose a dialect; item 0 of each, u32, get. */
final class SupportPropertyTable extends StreamHandler {
  private static final int NO = 0;
  private static final int YES = 1;

  /** Sorted, so that tables are the same in each run. */
  private static final Map<UUID, Integer> FIXED =
      new TreeMap<>(
          Map.of(
              KsGuids.DMUS_PROP_GM_HARDWARE, NO,
              KsGuids.DMUS_PROP_GS_HARDWARE, NO,
              KsGuids.DMUS_PROP_XG_HARDWARE, NO,
              KsGuids.DMUS_PROP_GS_CAPABLE, YES,
              KsGuids.DMUS_PROP_XG_CAPABLE, YES,
              KsGuids.DMUS_PROP_DLS1, YES,
              KsGuids.DMUS_PROP_DLS2, YES,
              KsGuids.DMUS_PROP_INSTRUMENT2, YES,
              KsGuids.DMUS_PROP_SAMPLE_MEMORY_SIZE, SynthProperties.PC_SYSTEMMEMORY));

  private static final PropertyHandler HANDLER = new SupportPropertyTable();

  private SupportPropertyTable() {
    super(true);
  }

  static List<PropertyItem> items() {
    List<PropertyItem> all = new ArrayList<>();
    for (UUID question : FIXED.keySet()) {
      all.add(item(question));
    }
    all.add(item(KsGuids.DMUS_PROP_SAMPLE_PLAYBACK_RATE));
    all.add(item(KsGuids.DMUS_PROP_EFFECTS));
    all.add(item(KsGuids.DMUS_PROP_WRITE_LATENCY));
    all.add(item(KsGuids.DMUS_PROP_WRITE_PERIOD));
    all.add(item(KsGuids.DMUS_PROP_LEGACY_CAPS));
    all.add(PropertyItem.getSet(KsGuids.DMUS_PROP_WAVES_REVERB, 0, HANDLER));
    return all;
  }

  private static PropertyItem item(UUID question) {
    return PropertyItem.get(question, 0, HANDLER);
  }

  @Override
  NtStatus answer(PropertyRequest request, SynthStream stream) {
    UUID question = request.set();
    if (question.equals(KsGuids.DMUS_PROP_WAVES_REVERB)) {
      return WavesReverb.handle(request, stream);
    }
    if (question.equals(KsGuids.DMUS_PROP_LEGACY_CAPS)) {
      return request.reply(LegacyCaps.of(stream.synthesizer().settings()));
    }
    return request.reply(PropertyValue.int32(number(question, stream)));
  }

  private static int number(UUID question, SynthStream stream) {
    if (question.equals(KsGuids.DMUS_PROP_SAMPLE_PLAYBACK_RATE)) {
      return stream.synthesizer().settings().sampleRate();
    }
    if (question.equals(KsGuids.DMUS_PROP_EFFECTS)) {
      return effects(stream.synthesizer().settings());
    }
    if (question.equals(KsGuids.DMUS_PROP_WRITE_LATENCY)) {
      return writeLatencyMs(stream);
    }
    return question.equals(KsGuids.DMUS_PROP_WRITE_PERIOD)
        ? writePeriodMs(stream)
        : FIXED.get(question);
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
}
