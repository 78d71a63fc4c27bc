package org.dmus.player;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dmus.ks.WaveFormat;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;

/**
 * What to render, with what, and where to.
 *
 * @param song the song
 * @param miniport class id of the synthesizer
 * @param settings settings of its private subdevice, by name; without {@code channelgroups} every
 *     port that the song names has a group of its own
 * @param format rate, channels and encoding of the output
 * @param scheme scheme of the wave output: {@code wav}, {@code null} ...
 * @param target where to, as the wave output understands it: a path
 * @param maxTail100ns how long sound may go on after the end of the song, 100 ns; it ends earlier
 *     when all is silent
 * @param loudness whether its loudness is measured, which takes some time
 * @param stems where its parts go; empty for one mix, which goes to {@code target}
 */
public record RenderRequest(
    MidiFile song,
    UUID miniport,
    Map<String, Object> settings,
    WaveFormat format,
    String scheme,
    String target,
    long maxTail100ns,
    boolean loudness,
    Optional<Stems> stems) {

  /** Default of {@link #maxTail100ns}: 10 s. */
  public static final long DEFAULT_MAX_TAIL_100NS = 100_000_000L;

  /** Copies the settings. */
  public RenderRequest {
    Objects.requireNonNull(song, "song");
    Objects.requireNonNull(miniport, "miniport");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(target, "target");
    settings = Map.copyOf(settings);
    if (maxTail100ns < 0) {
      throw new IllegalArgumentException("tail of " + maxTail100ns + " x 100 ns is negative");
    }
  }

  /** A request for one mix, without a measure of its loudness. */
  public RenderRequest(
      MidiFile song,
      UUID miniport,
      Map<String, Object> settings,
      WaveFormat format,
      String scheme,
      String target,
      long maxTail100ns) {
    this(song, miniport, settings, format, scheme, target, maxTail100ns, false, Optional.empty());
  }

  /**
   * Renders with the DLS synthesizer to a WAV file, with the default tail and settings.
   *
   * @param song the song
   * @param format rate, channels and encoding of the file
   * @param path path of the file; {@code -} = standard output
   */
  public static RenderRequest toWav(MidiFile song, WaveFormat format, String path) {
    UUID synth = ClassIds.MINIPORT_DLS_SYNTH;
    return new RenderRequest(song, synth, Map.of(), format, "wav", path, DEFAULT_MAX_TAIL_100NS);
  }
}
