package org.dmus.dls.soundfont;

import java.util.Optional;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveSample;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;

/** Makes a region of a zone of a preset and a zone of its instrument. */
final class RegionBuilder {
  private static final int REGION_HEAP_BYTES = 250;

  /**
   * The sound cards that fonts were tuned on took 0.4 dB for a decibel of attenuation, and so do
   * most synthesizers since; modulators count in full.
   */
  private static final double ATTENUATION_DB_PER_CENTIBEL = 0.04;

  private final SamplePool pool;
  private final Articulations articulations;
  private final Chunk place;
  private final FaultLog faults;
  private final HeapBudget budget;

  RegionBuilder(
      SamplePool pool,
      Articulations articulations,
      Chunk place,
      FaultLog faults,
      HeapBudget budget) {
    this.pool = pool;
    this.articulations = articulations;
    this.place = place;
    this.faults = faults;
    this.budget = budget;
  }

  /**
   * Builds a region; empty when it could never sound.
   *
   * @param preset the preset's zone
   * @param articulation what it says of its articulation
   */
  Optional<DlsRegion> build(Zone preset, ZoneArticulation articulation, InstrumentZone instrument)
      throws DlsFormatException {
    if (!instrument.isPlaced()) {
      instrument.place(played(instrument));
    }
    Optional<Played> played = instrument.played();
    if (played.isEmpty()) {
      return Optional.empty();
    }
    budget.charge(place, REGION_HEAP_BYTES);
    return Optional.of(region(preset, articulation, instrument, played.get()));
  }

  private Optional<Played> played(InstrumentZone instrument) throws DlsFormatException {
    Zone zone = instrument.zone();
    int index = zone.index(Generator.SAMPLE);
    Optional<Sample> sample = pool.sample(index);
    if (sample.isEmpty()) {
      return dropped(index, index < pool.count() ? "cannot be played" : "is not there");
    }
    Optional<Placement> placement = Placement.of(zone, sample.get(), pool.limit(index));
    if (placement.isEmpty()) {
      return dropped(index, "is left no frame by its offsets");
    }
    int wave = pool.wave(index, placement.get().start(), placement.get().end());
    WaveLink link = instrument.stereo().to(wave);
    return Optional.of(new Played(sample.get(), placement.get().loop(), link));
  }

  private Optional<Played> dropped(int sample, String why) throws DlsFormatException {
    faults.warn(Fault.REGION_DROPPED, place, "sample %d of a zone %s; dropped", sample, why);
    return Optional.empty();
  }

  private DlsRegion region(
      Zone preset, ZoneArticulation articulation, InstrumentZone instrument, Played played)
      throws DlsFormatException {
    Zone zone = instrument.zone();
    int root = Generator.sum(Generator.ROOT_KEY, zone, preset);
    int rootKey = root >= 0 ? root : played.sample().rootKey();
    return new DlsRegion(
        Math.max(preset.lowest(Generator.KEY_RANGE), zone.lowest(Generator.KEY_RANGE)),
        Math.min(preset.highest(Generator.KEY_RANGE), zone.highest(Generator.KEY_RANGE)),
        Math.max(preset.lowest(Generator.VELOCITY_RANGE), zone.lowest(Generator.VELOCITY_RANGE)),
        Math.min(preset.highest(Generator.VELOCITY_RANGE), zone.highest(Generator.VELOCITY_RANGE)),
        true,
        Generator.sum(Generator.EXCLUSIVE_CLASS, zone, preset),
        0,
        played.link(),
        Optional.of(playing(preset, zone, played, rootKey)),
        articulations.of(instrument.articulation(), articulation, rootKey));
  }

  private static WaveSample playing(Zone preset, Zone zone, Played played, int rootKey) {
    int tune =
        100 * Generator.sum(Generator.COARSE_TUNE, zone, preset)
            + Generator.sum(Generator.FINE_TUNE, zone, preset)
            + played.sample().correctionCents();
    int attenuation = Generator.sum(Generator.ATTENUATION, zone, preset);
    int gain = DlsUnits.dbToGain(-ATTENUATION_DB_PER_CENTIBEL * attenuation);
    return new WaveSample(rootKey, tune, gain, 0, played.loop());
  }
}
