package org.dmus.dls.soundfont;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;

/** The articulations of a font: regions whose zones say the same of it share theirs. */
final class Articulations {
  private static final int LIST_HEAP_BYTES = 320;
  private static final int ZONE_HEAP_BYTES = 100;

  private final Map<ZoneArticulation, ZoneArticulation> zones = new HashMap<>();
  private final Map<Key, List<Connection>> known = new HashMap<>();
  private final SharedBlocks shared;
  private final ModulatorBlocks modulatorBlocks;
  private final Chunk place;
  private final HeapBudget budget;

  /** What an articulation is made of; equal ones of its zones are one object. */
  private record Key(ZoneArticulation instrument, ZoneArticulation preset, int rootKey) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && instrument == key.instrument
          && preset == key.preset
          && rootKey == key.rootKey;
    }

    @Override
    public int hashCode() {
      return (31 * instrument.hashCode() + preset.hashCode()) * 31 + rootKey;
    }
  }

  Articulations(Chunk place, FaultLog faults, HeapBudget budget) {
    this.place = place;
    this.budget = budget;
    shared = new SharedBlocks(place, budget);
    modulatorBlocks = new ModulatorBlocks(place, faults);
  }

  /** Returns what a zone says of its articulation: one object for all zones that say the same. */
  ZoneArticulation of(Zone zone) throws DlsFormatException {
    ZoneArticulation fresh = new ZoneArticulation(zone);
    ZoneArticulation earlier = zones.putIfAbsent(fresh, fresh);
    if (earlier != null) {
      return earlier;
    }
    budget.charge(place, ZONE_HEAP_BYTES);
    return fresh;
  }

  /**
   * Returns an articulation.
   *
   * @param instrument what {@link #of(Zone)} returned for the instrument's zone
   * @param preset the same for the preset's
   * @param rootKey matters only where keys are not 100 cents apart
   */
  List<Connection> of(ZoneArticulation instrument, ZoneArticulation preset, int rootKey)
      throws DlsFormatException {
    int cents = Generator.sum(Generator.SCALE_TUNING, instrument.zone(), preset.zone());
    Key key = new Key(instrument, preset, cents == 100 ? 0 : rootKey);
    List<Connection> blocks = known.get(key);
    if (blocks == null) {
      blocks = build(new Settings(preset.zone(), instrument.zone()), rootKey);
      known.put(key, blocks);
    }
    return blocks;
  }

  private List<Connection> build(Settings settings, int rootKey) throws DlsFormatException {
    List<Modulator> modulators =
        Modulators.added(
            Modulators.replaced(Modulators.DEFAULT, settings.instrument().modulators()),
            settings.preset().modulators());
    Blocks blocks = new Blocks(shared);
    new ArticulationBuilder(settings, modulators, blocks).add(rootKey);
    modulatorBlocks.add(settings, modulators, blocks);
    List<Connection> list = blocks.list();
    budget.charge(place, LIST_HEAP_BYTES + list.size() * Integer.BYTES);
    return list;
  }
}
