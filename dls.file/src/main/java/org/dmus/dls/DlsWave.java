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
 * @param carried what else the file has of it
 */
public record DlsWave(
    int sampleRate,
    WaveData samples,
    Optional<WaveSample> sample,
    DlsInfo info,
    Optional<UUID> id,
    Carried carried) {

  /** Requires every part. */
  public DlsWave {
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(carried, "carried");
  }

  /** Creates a wave that carries nothing else. */
  public DlsWave(
      int sampleRate,
      WaveData samples,
      Optional<WaveSample> sample,
      DlsInfo info,
      Optional<UUID> id) {
    this(sampleRate, samples, sample, info, id, Carried.NOTHING);
  }
}
