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
  private final long framesInFile;
  private final Chunk place;
  private final FaultLog faults;
  private final HeapBudget budget;

  RegionBuilder(
      SamplePool pool,
      Articulations articulations,
      long framesInFile,
      Chunk place,
      FaultLog faults,
      HeapBudget budget) {
    this.pool = pool;
    this.articulations = articulations;
    this.framesInFile = framesInFile;
    this.place = place;
    this.faults = faults;
    this.budget = budget;
  }

  /**
   * Builds a region; empty when it could never sound.
   *
   * @param stereo how it is linked to the region of its other channel
   */
  Optional<DlsRegion> build(Settings settings, StereoLink stereo) throws DlsFormatException {
    Zone zone = settings.instrument();
    int index = zone.index(Generator.SAMPLE);
    Optional<Sample> sample = pool.sample(index);
    if (sample.isEmpty()) {
      return dropped(index, index < pool.count() ? "cannot be played" : "is not there");
    }
    Optional<Placement> placement = Placement.of(zone, sample.get(), framesInFile);
    if (placement.isEmpty()) {
      return dropped(index, "is left no frame by its offsets");
    }
    budget.charge(place, REGION_HEAP_BYTES);
    int wave = pool.wave(index, placement.get().start(), placement.get().end());
    return Optional.of(region(settings, sample.get(), placement.get(), stereo.to(wave)));
  }

  private Optional<DlsRegion> dropped(int sample, String why) throws DlsFormatException {
    faults.warn(Fault.REGION_DROPPED, place, "sample %d of a zone %s; dropped", sample, why);
    return Optional.empty();
  }

  private DlsRegion region(Settings settings, Sample sample, Placement placement, WaveLink link)
      throws DlsFormatException {
    int root = settings.get(Generator.ROOT_KEY);
    int rootKey = root >= 0 ? root : sample.rootKey();
    return new DlsRegion(
        settings.lowest(Generator.KEY_RANGE),
        settings.highest(Generator.KEY_RANGE),
        settings.lowest(Generator.VELOCITY_RANGE),
        settings.highest(Generator.VELOCITY_RANGE),
        true,
        settings.get(Generator.EXCLUSIVE_CLASS),
        0,
        link,
        Optional.of(playing(settings, sample, placement, rootKey)),
        articulations.of(settings, rootKey));
  }

  private static WaveSample playing(
      Settings settings, Sample sample, Placement placement, int rootKey) {
    int tune = 100 * settings.get(Generator.COARSE_TUNE) + settings.get(Generator.FINE_TUNE);
    double gainDb = -ATTENUATION_DB_PER_CENTIBEL * settings.get(Generator.ATTENUATION);
    return new WaveSample(
        rootKey, tune + sample.correctionCents(), DlsUnits.dbToGain(gainDb), 0, placement.loop());
  }
}
