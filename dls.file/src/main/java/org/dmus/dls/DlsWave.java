package org.dmus.dls;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A mono wave of the pool (chunk {@code wave}).
 *
 * @param sampleRate sample rate, Hz
 * @param samples the sound as 16-bit samples
 * @param sample the wave's own playing parameters, if it has any; a region's replace them
 * @param info the INFO list of the wave
 * @param id the DLSID of the wave, if it carries one
 */
public record DlsWave(
    int sampleRate,
    WaveData samples,
    Optional<WaveSample> sample,
    DlsInfo info,
    Optional<UUID> id) {

  /** Requires every part. */
  public DlsWave {
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(id, "id");
  }
}
