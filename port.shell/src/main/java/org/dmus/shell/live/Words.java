package org.dmus.shell.live;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;

/** The words for GUIDs and enums. */
final class Words {
  private static final Map<UUID, String> CATEGORIES =
      Map.of(
          KsGuids.CATEGORY_AUDIO, "audio",
          KsGuids.CATEGORY_RENDER, "render",
          KsGuids.CATEGORY_CAPTURE, "capture",
          KsGuids.CATEGORY_SYNTHESIZER, "synthesizer",
          KsGuids.CATEGORY_DATATRANSFORM, "data transform");

  private static final Map<UUID, String> MUSIC =
      Map.of(
          KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC, "directmusic",
          KsGuids.DATAFORMAT_SUBTYPE_MIDI, "midi",
          KsGuids.DATAFORMAT_SUBTYPE_MIDI_BUS, "midi bus");

  private Words() {}

  static String category(UUID id) {
    return CATEGORIES.getOrDefault(id, id.toString());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String format(KsDataFormat format) {
    return format.wave().isPresent() ? "wave" : MUSIC.getOrDefault(format.subFormat(), "other");
  }

  static String range(KsDataRange range) {
    if (range instanceof KsDataRange.Audio audio) {
      return "wave, up to %d channels, %d..%d Hz"
          .formatted(audio.maxChannels(), audio.minSampleRate(), audio.maxSampleRate());
    }
    return MUSIC.getOrDefault(range.subFormat(), range.subFormat().toString());
  }
}
