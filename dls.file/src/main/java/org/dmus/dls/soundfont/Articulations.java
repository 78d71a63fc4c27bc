package org.dmus.dls.soundfont;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.HeapBudget;

/** The articulations of a font: regions with equal generators and modulators share theirs. */
final class Articulations {
  private static final int LIST_HEAP_BYTES = 320;

  private final Map<Key, List<Connection>> known = new HashMap<>();
  private final SharedBlocks shared;
  private final ModulatorBlocks modulatorBlocks;
  private final Chunk place;
  private final HeapBudget budget;

  /** What an articulation is made of. */
  private record Key(short[] values, List<Modulator> instrument, List<Modulator> preset) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Arrays.equals(values, key.values)
          && instrument.equals(key.instrument)
          && preset.equals(key.preset);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(values) + instrument.size() + preset.size();
    }
  }

  Articulations(Chunk place, FaultLog faults, HeapBudget budget) {
    this.place = place;
    this.budget = budget;
    shared = new SharedBlocks(place, budget);
    modulatorBlocks = new ModulatorBlocks(place, faults);
  }

  List<Connection> of(Settings settings, int rootKey) throws DlsFormatException {
    Key key =
        new Key(
            values(settings, rootKey),
            settings.instrument().modulators(),
            settings.preset().modulators());
    List<Connection> blocks = known.get(key);
    if (blocks == null) {
      blocks = build(settings, rootKey);
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

  /** The root key matters only where keys are not 100 cents apart. */
  private static short[] values(Settings settings, int rootKey) {
    short[] values = new short[Generator.COUNT];
    for (int i = 0; i < Generator.COUNT; i++) {
      values[i] = Generator.isArticulation(i) ? (short) settings.get(i) : 0;
    }
    boolean isTempered = settings.get(Generator.SCALE_TUNING) == 100;
    values[Generator.ROOT_KEY] = (short) (isTempered ? 0 : rootKey);
    return values;
  }
}
