package org.dmus;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.dmus.ks.WaveFormat;

/**
 * How a {@link DMus} is made.
 *
 * @param bank DLS or SoundFont file that synthesizers play whose settings name none; empty = the
 *     one of the environment variable {@code DMUS_BANK}, of the well-known places, or the built-in
 *     bank
 * @param scheme scheme of the output that songs and {@link org.dmus.player.MidiOut} play to: {@code
 *     sound}, {@code wav}, {@code flac}, {@code ogg}, {@code raw}, {@code null}
 * @param target its device or path, as the output understands it; empty = the default one
 * @param format rate, channels and encoding of that output
 * @param devices whether the MIDI devices of this machine become ports, as they come and go
 */
public record DMusOptions(
    Optional<Path> bank, String scheme, String target, WaveFormat format, boolean devices) {
  private static final WaveFormat STEREO = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);

  /** Requires every part. */
  public DMusOptions {
    Objects.requireNonNull(bank, "bank");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(format, "format");
  }

  /** {@return the usual: the default sound card in stereo at 48 kHz, and all devices} */
  public static DMusOptions defaults() {
    return new DMusOptions(Optional.empty(), "sound", "", STEREO, true);
  }

  /**
   * Returns the same with a bank.
   *
   * @param file a DLS or SoundFont file
   */
  public DMusOptions withBank(Path file) {
    return new DMusOptions(Optional.of(file), scheme, target, format, devices);
  }

  /**
   * Returns the same with an output.
   *
   * @param changedScheme its scheme
   * @param changedTarget its device or path
   */
  public DMusOptions withOutput(String changedScheme, String changedTarget) {
    return new DMusOptions(bank, changedScheme, changedTarget, format, devices);
  }

  /**
   * Returns the same with a format of the output.
   *
   * @param changed rate, channels and encoding
   */
  public DMusOptions withFormat(WaveFormat changed) {
    return new DMusOptions(bank, scheme, target, changed, devices);
  }

  /** {@return the same without the devices of this machine} */
  public DMusOptions withoutDevices() {
    return new DMusOptions(bank, scheme, target, format, false);
  }
}
