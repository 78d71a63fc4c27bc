package org.dmus.ks;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A concrete data format (KSDATAFORMAT).
 *
 * @param majorFormat for instance {@link KsGuids#DATAFORMAT_TYPE_MUSIC}
 * @param subFormat for instance {@link KsGuids#DATAFORMAT_SUBTYPE_DIRECTMUSIC}
 * @param specifier {@link KsGuids#DATAFORMAT_SPECIFIER_NONE}, or that of WAVEFORMATEX
 * @param wave the wave format, for audio formats only
 */
public record KsDataFormat(
    UUID majorFormat, UUID subFormat, UUID specifier, Optional<WaveFormat> wave) {

  /** Time-stamped DirectMusic events (DMUS_EVENTHEADER records). */
  public static final KsDataFormat DIRECTMUSIC = music(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC);

  /** Legacy MIDI (KSMUSICFORMAT records). */
  public static final KsDataFormat MIDI = music(KsGuids.DATAFORMAT_SUBTYPE_MIDI);

  /** Requires every part. */
  public KsDataFormat {
    Objects.requireNonNull(majorFormat, "majorFormat");
    Objects.requireNonNull(subFormat, "subFormat");
    Objects.requireNonNull(specifier, "specifier");
    Objects.requireNonNull(wave, "wave");
  }

  /**
   * Returns the PCM format of a wave pin.
   *
   * @param wave rate, channels and sample encoding
   */
  public static KsDataFormat pcm(WaveFormat wave) {
    return new KsDataFormat(
        KsGuids.DATAFORMAT_TYPE_AUDIO,
        KsGuids.DATAFORMAT_SUBTYPE_PCM,
        KsGuids.DATAFORMAT_SPECIFIER_WAVEFORMATEX,
        Optional.of(wave));
  }

  private static KsDataFormat music(UUID subFormat) {
    return new KsDataFormat(
        KsGuids.DATAFORMAT_TYPE_MUSIC,
        subFormat,
        KsGuids.DATAFORMAT_SPECIFIER_NONE,
        Optional.empty());
  }
}
