package org.dmus.miniport.synth;

import java.util.List;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PropertyItem;
import org.dmus.miniport.synth.engine.SynthesizerSettings;

/** What the synthesizer is: music in, wave out, a synthesizer node between (synth-and-dls 3.1). */
final class SynthFilter {
  static final int MUSIC_PIN = 0;
  static final int WAVE_PIN = 1;

  private SynthFilter() {}

  /**
   * Describes it.
   *
   * @param planes the most channels of its wave pin
   */
  static FilterDescriptor describe(List<PropertyItem> properties, int planes) {
    return FilterDescriptor.synthesizer(
        "DMSYNTH",
        KsGuids.MUSIC_TECHNOLOGY_WAVETABLE,
        SynthesizerSettings.MOST_VOICES,
        planes,
        properties);
  }
}
