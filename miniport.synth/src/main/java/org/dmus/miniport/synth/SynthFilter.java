package org.dmus.miniport.synth;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyItem;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/** What the synthesizer is: music in, wave out, a synthesizer node between (synth-and-dls 3.1). */
final class SynthFilter {
  static final int MUSIC_PIN = 0;
  static final int WAVE_PIN = 1;
  static final int LOWEST_RATE = 8_000;
  static final int HIGHEST_RATE = 192_000;

  private static final int NODE = 0;
  private static final int CHANNELS = 16;

  private SynthFilter() {}

  /**
   * Describes it.
   *
   * @param planes the most channels of its wave pin
   */
  static FilterDescriptor describe(List<PropertyItem> properties, int planes) {
    return new FilterDescriptor(
        List.of(musicPin(properties), wavePin(properties, planes)),
        List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "DMSYNTH", properties)),
        List.of(
            new ConnectionDescriptor(
                ConnectionDescriptor.FILTER, MUSIC_PIN, NODE, ConnectionDescriptor.NODE_IN),
            new ConnectionDescriptor(
                NODE, ConnectionDescriptor.NODE_OUT, ConnectionDescriptor.FILTER, WAVE_PIN)),
        List.of(
            KsGuids.CATEGORY_DATATRANSFORM, KsGuids.CATEGORY_AUDIO, KsGuids.CATEGORY_SYNTHESIZER),
        List.of());
  }

  private static PinDescriptor musicPin(List<PropertyItem> properties) {
    return new PinDescriptor(
        "Music in",
        KsDataFlow.IN,
        KsCommunication.SINK,
        1,
        List.of(
            music(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC), music(KsGuids.DATAFORMAT_SUBTYPE_MIDI)),
        KsGuids.CATEGORY_SYNTHESIZER,
        properties);
  }

  private static KsDataRange music(UUID subFormat) {
    return new KsDataRange.Music(
        subFormat,
        KsGuids.MUSIC_TECHNOLOGY_WAVETABLE,
        CHANNELS,
        SynthesizerSettings.MOST_VOICES,
        0xFFFF);
  }

  private static PinDescriptor wavePin(List<PropertyItem> properties, int planes) {
    return new PinDescriptor(
        "Wave out",
        KsDataFlow.OUT,
        KsCommunication.SOURCE,
        1,
        List.of(
            new KsDataRange.Audio(
                planes, EnumSet.allOf(WaveFormat.Encoding.class), LOWEST_RATE, HIGHEST_RATE)),
        KsGuids.CATEGORY_AUDIO,
        properties);
  }
}
