package org.dmus.dls;

import java.util.Objects;
import java.util.Optional;

/**
 * How a wave is played (chunk {@code wsmp}).
 *
 * @param unityNote the key at which the wave sounds at its recorded pitch, 0..127
 * @param fineTuneCents tuning, cents
 * @param gain gain in DLS units, 1/655,360 dB ({@link DlsUnits#gainToDb})
 * @param options bit 0 NO_TRUNCATION, bit 1 NO_COMPRESSION
 * @param loop the loop, if the wave is looped
 */
public record WaveSample(
    int unityNote, int fineTuneCents, int gain, int options, Optional<WaveLoop> loop) {

  /** What applies where neither region nor wave say anything: root C4, one-shot. */
  public static final WaveSample DEFAULT = new WaveSample(60, 0, 0, 0, Optional.empty());

  /** Requires an optional loop. */
  public WaveSample {
    Objects.requireNonNull(loop, "loop");
  }
}
