package org.dmus.player;

import java.util.Objects;
import org.dmus.client.IFilter;
import org.dmus.ks.WaveFormat;
import org.dmus.smf.MidiFile;

/**
 * What to play, and through what.
 *
 * @param song the song
 * @param filter the port; stays owned by the caller
 * @param format rate, channels and encoding of the sound output; not used by ports without a wave
 *     pin
 * @param scheme scheme of the wave output, e.g. {@code sound}
 * @param target the wave output's device; empty = the default one
 * @param timed false sends everything at once, as fast as the device takes it
 * @param maxTail100ns how long sound may go on after the end of the song, 100 ns
 * @param patience100ns how long a device that is lost may be away, 100 ns: the song goes on where
 *     it was when the device is back. 0 = the song ends with the device
 */
public record PlayRequest(
    MidiFile song,
    IFilter filter,
    WaveFormat format,
    String scheme,
    String target,
    boolean timed,
    long maxTail100ns,
    long patience100ns) {

  /** Requires every part. */
  public PlayRequest {
    Objects.requireNonNull(song, "song");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(target, "target");
  }

  /**
   * Returns the same for a device that may be away for a while.
   *
   * @param limit100ns for how long at most, 100 ns
   */
  public PlayRequest withPatience(long limit100ns) {
    return new PlayRequest(song, filter, format, scheme, target, timed, maxTail100ns, limit100ns);
  }

  /** The same without patience: the song ends with its device. */
  public PlayRequest(
      MidiFile song,
      IFilter filter,
      WaveFormat format,
      String scheme,
      String target,
      boolean timed,
      long maxTail100ns) {
    this(song, filter, format, scheme, target, timed, maxTail100ns, 0);
  }

  /**
   * Plays in time; a synthesizer sounds through the default sound card at 48 kHz.
   *
   * @param song the song
   * @param filter the port
   */
  public static PlayRequest of(MidiFile song, IFilter filter) {
    WaveFormat stereo = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);
    long tail = RenderRequest.DEFAULT_MAX_TAIL_100NS;
    return new PlayRequest(song, filter, stereo, "sound", "", true, tail);
  }
}
