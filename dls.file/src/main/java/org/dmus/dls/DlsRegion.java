package org.dmus.dls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A region: the range of notes that sound one wave (chunks {@code rgn } and {@code rgn2}).
 *
 * @param keyLow lowest key, 0..127
 * @param keyHigh highest key, 0..127
 * @param velocityLow lowest velocity, 0..127
 * @param velocityHigh highest velocity, 0..127
 * @param selfNonExclusive whether a repeated note may sound beside the one before it
 * @param keyGroup notes of the same non-zero group silence each other; 0 = none, 1..15
 * @param layer editing layer, carried for editors only
 * @param link the wave that sounds
 * @param sample how to play it; when absent, the parameters of the wave itself apply
 * @param articulation the region's own articulation; empty when the instrument's applies
 * @param carried what else the file has of it
 */
public record DlsRegion(
    int keyLow,
    int keyHigh,
    int velocityLow,
    int velocityHigh,
    boolean selfNonExclusive,
    int keyGroup,
    int layer,
    WaveLink link,
    Optional<WaveSample> sample,
    List<Connection> articulation,
    Carried carried) {

  /** Copies the list. */
  public DlsRegion {
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(sample, "sample");
    articulation = List.copyOf(articulation);
    Objects.requireNonNull(carried, "carried");
  }

  /** Creates a region that carries nothing else. */
  public DlsRegion(
      int keyLow,
      int keyHigh,
      int velocityLow,
      int velocityHigh,
      boolean selfNonExclusive,
      int keyGroup,
      int layer,
      WaveLink link,
      Optional<WaveSample> sample,
      List<Connection> articulation) {
    this(
        keyLow,
        keyHigh,
        velocityLow,
        velocityHigh,
        selfNonExclusive,
        keyGroup,
        layer,
        link,
        sample,
        articulation,
        Carried.NOTHING);
  }

  /** Returns the region at another key alone, played in another way. */
  DlsRegion at(int key, WaveSample playing) {
    return new DlsRegion(
        key,
        key,
        velocityLow,
        velocityHigh,
        selfNonExclusive,
        keyGroup,
        layer,
        link,
        Optional.of(playing),
        articulation,
        carried);
  }

  /** Returns whether a note-on with this key and velocity sounds this region. */
  public boolean matches(int key, int velocity) {
    return key >= keyLow && key <= keyHigh && velocity >= velocityLow && velocity <= velocityHigh;
  }
}
