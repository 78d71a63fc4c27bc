package org.dmus.dls.soundfont;

import java.util.Optional;

/** A zone of an instrument, with what is the same for every preset that names the instrument. */
final class InstrumentZone {
  private final Zone zone;
  private final ZoneArticulation articulation;
  private final StereoLink stereo;
  private boolean isPlaced;
  private Optional<Played> played = Optional.empty();

  /**
   * Creates a zone that no preset has played yet.
   *
   * @param stereo how it is linked to the zone of its other channel
   */
  InstrumentZone(Zone zone, ZoneArticulation articulation, StereoLink stereo) {
    this.zone = zone;
    this.articulation = articulation;
    this.stereo = stereo;
  }

  Zone zone() {
    return zone;
  }

  ZoneArticulation articulation() {
    return articulation;
  }

  StereoLink stereo() {
    return stereo;
  }

  /**
   * Returns whether it is known what the zone plays: waves are numbered as presets come to them.
   */
  boolean isPlaced() {
    return isPlaced;
  }

  /** Takes what the zone plays, nothing when it can never sound. */
  void place(Optional<Played> found) {
    isPlaced = true;
    played = found;
  }

  Optional<Played> played() {
    return played;
  }
}
