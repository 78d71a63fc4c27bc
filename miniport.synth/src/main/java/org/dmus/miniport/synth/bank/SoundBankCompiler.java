package org.dmus.miniport.synth.bank;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.articulation.ArticulationCompiler;

/** Makes collections ready to play. Control thread; decodes every wave that is used. */
public final class SoundBankCompiler {
  private static final int KEYS = 128;

  private final ArticulationCompiler articulations = new ArticulationCompiler();

  /**
   * Compiles collections into one bank.
   *
   * @param collections of two instruments of equal patch, the one in the later collection plays
   */
  public SoundBank compile(List<DlsCollection> collections) {
    List<SoundInstrument> all = new ArrayList<>();
    for (DlsCollection collection : collections) {
      WavetableCompiler waves = new WavetableCompiler(collection.waves());
      for (DlsInstrument instrument : collection.instruments()) {
        all.add(compile(instrument, collection, waves));
      }
    }
    return new SoundBank(all);
  }

  private SoundInstrument compile(
      DlsInstrument instrument, DlsCollection collection, WavetableCompiler waves) {
    List<List<SoundRegion>> byKey = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      byKey.add(new ArrayList<>(1));
    }
    for (DlsRegion region : instrument.regions()) {
      SoundRegion sound = compile(region, instrument, collection, waves);
      int high = sound == null ? -1 : Math.min(KEYS - 1, region.keyHigh());
      for (int key = Math.max(0, region.keyLow()); key <= high; key++) {
        byKey.get(key).add(sound);
      }
    }
    return new SoundInstrument(instrument.patch(), byKey);
  }

  /** A region whose wave is missing stays silent, as after a failed download. */
  private SoundRegion compile(
      DlsRegion region,
      DlsInstrument instrument,
      DlsCollection collection,
      WavetableCompiler waves) {
    int index = region.link().tableIndex();
    WaveSample own = region.sample().orElse(null);
    WaveSample sample = own != null ? own : sampleOfWave(collection, index);
    Wavetable wave = waves.compile(index, sample.loop());
    // a region's articulation replaces the instrument's as one unit (DLS 2.2 §1.5)
    List<Connection> connections =
        region.articulation().isEmpty() ? instrument.articulation() : region.articulation();
    return wave == null
        ? null
        : new SoundRegion(region, sample, wave, articulations.compile(connections));
  }

  private static WaveSample sampleOfWave(DlsCollection collection, int index) {
    return index >= 0 && index < collection.waves().size()
        ? collection.waves().get(index).sample().orElse(WaveSample.DEFAULT)
        : WaveSample.DEFAULT;
  }
}
