package org.dmus.port.driver;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.PortSettings;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMusicTechnology;
import org.dmus.portcls.IRegistryKey;

/** The technology that a configuration names for a miniport's pins (dmus-interfaces 7.16). */
final class Technology {
  private static final Map<String, UUID> NAMES =
      Map.of(
          "port", KsGuids.MUSIC_TECHNOLOGY_PORT,
          "sqsynth", KsGuids.MUSIC_TECHNOLOGY_SQSYNTH,
          "fmsynth", KsGuids.MUSIC_TECHNOLOGY_FMSYNTH,
          "wavetable", KsGuids.MUSIC_TECHNOLOGY_WAVETABLE,
          "swsynth", KsGuids.MUSIC_TECHNOLOGY_SWSYNTH);

  private Technology() {}

  /** Tells a miniport, before its init, if it wants to know and the settings say it. */
  static void tell(IMiniport miniport, IRegistryKey settings, String owner) {
    settings
        .text(PortSettings.TECHNOLOGY)
        .map(text -> parse(text.trim(), owner))
        .ifPresent(id -> miniport.as(IMusicTechnology.class).ifPresent(m -> m.setTechnology(id)));
  }

  private static UUID parse(String text, String owner) {
    UUID named = NAMES.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          owner
              + ": setting "
              + PortSettings.TECHNOLOGY
              + ": \""
              + text
              + "\" is neither a UUID nor one of "
              + NAMES.keySet().stream().sorted().toList(),
          e);
    }
  }
}
