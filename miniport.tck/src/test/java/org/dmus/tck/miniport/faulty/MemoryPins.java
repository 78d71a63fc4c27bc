package org.dmus.tck.miniport.faulty;

import java.util.List;
import java.util.UUID;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;

/** Pins of the miniport in memory. */
final class MemoryPins {
  private static final UUID CATEGORY = KsGuids.CATEGORY_AUDIO;

  private MemoryPins() {}

  static PinDescriptor of(String name, KsDataFlow flow, KsCommunication use, KsDataRange range) {
    return new PinDescriptor(name, flow, use, 1, List.of(range), CATEGORY, List.of());
  }

  static PinDescriptor of(KsDataRange range) {
    return of("another", KsDataFlow.IN, KsCommunication.SINK, range);
  }

  static PinDescriptor bridge() {
    return of("bridge", KsDataFlow.OUT, KsCommunication.NONE, music(0xFFFF));
  }

  static PinDescriptor closed(PinDescriptor pin) {
    return new PinDescriptor(
        pin.name(), pin.dataFlow(), pin.communication(), 0, pin.dataRanges(), CATEGORY, List.of());
  }

  static KsDataRange music(int channels) {
    UUID technology = KsGuids.MUSIC_TECHNOLOGY_PORT;
    return new KsDataRange.Music(
        KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC, technology, 0, 0, channels);
  }
}
