package org.dmus.ks;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What a pin accepts (KSDATARANGE). */
public sealed interface KsDataRange {

  /** {@return the major format} */
  UUID majorFormat();

  /** {@return the sub-format} */
  UUID subFormat();

  /** {@return the specifier} */
  UUID specifier();

  /**
   * Returns whether a concrete format lies in this range.
   *
   * @param format the format a client asks for
   */
  boolean accepts(KsDataFormat format);

  /**
   * A music range (KSDATARANGE_MUSIC).
   *
   * @param subFormat MIDI, DIRECTMUSIC or MIDI_BUS
   * @param technology a {@code KSMUSIC_TECHNOLOGY_*} id
   * @param channels channels of an internal synthesizer, 0 for ports
   * @param notes voices of an internal synthesizer, 0 for ports
   * @param channelMask bit i = channel i
   */
  record Music(UUID subFormat, UUID technology, int channels, int notes, int channelMask)
      implements KsDataRange {

    /**
     * Returns the range of an external port: all 16 channels.
     *
     * @param subFormat MIDI, DIRECTMUSIC or MIDI_BUS
     */
    public static Music port(UUID subFormat) {
      return new Music(subFormat, KsGuids.MUSIC_TECHNOLOGY_PORT, 0, 0, 0xFFFF);
    }

    @Override
    public UUID majorFormat() {
      return KsGuids.DATAFORMAT_TYPE_MUSIC;
    }

    @Override
    public UUID specifier() {
      return KsGuids.DATAFORMAT_SPECIFIER_NONE;
    }

    @Override
    public boolean accepts(KsDataFormat format) {
      return majorFormat().equals(format.majorFormat()) && subFormat.equals(format.subFormat());
    }
  }

  /**
   * A PCM range (KSDATARANGE_AUDIO).
   *
   * @param maxChannels most channels
   * @param encodings the sample encodings
   * @param minSampleRate lowest rate, Hz
   * @param maxSampleRate highest rate, Hz
   */
  record Audio(
      int maxChannels, Set<WaveFormat.Encoding> encodings, int minSampleRate, int maxSampleRate)
      implements KsDataRange {

    /** The lowest rate of {@link #synthesized}, Hz. */
    public static final int LOWEST_RATE = 8_000;

    /** The highest rate of {@link #synthesized}, Hz. */
    public static final int HIGHEST_RATE = 192_000;

    /** Copies the set. */
    public Audio {
      encodings = Set.copyOf(encodings);
    }

    /**
     * Returns the range of a synthesizer, which makes any rate and leaves the encoding to the port.
     *
     * @param maxChannels most channels
     */
    public static Audio synthesized(int maxChannels) {
      Set<WaveFormat.Encoding> all = EnumSet.allOf(WaveFormat.Encoding.class);
      return new Audio(maxChannels, all, LOWEST_RATE, HIGHEST_RATE);
    }

    @Override
    public UUID majorFormat() {
      return KsGuids.DATAFORMAT_TYPE_AUDIO;
    }

    @Override
    public UUID subFormat() {
      return KsGuids.DATAFORMAT_SUBTYPE_PCM;
    }

    @Override
    public UUID specifier() {
      return KsGuids.DATAFORMAT_SPECIFIER_WAVEFORMATEX;
    }

    @Override
    public boolean accepts(KsDataFormat format) {
      return majorFormat().equals(format.majorFormat())
          && format.wave().filter(this::accepts).isPresent();
    }

    private boolean accepts(WaveFormat wave) {
      return wave.channels() <= maxChannels
          && encodings.contains(wave.encoding())
          && wave.sampleRate() >= minSampleRate
          && wave.sampleRate() <= maxSampleRate;
    }
  }
}
