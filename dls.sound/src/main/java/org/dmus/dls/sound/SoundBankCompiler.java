package org.dmus.dls.sound;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.ArticulationDialect;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.sound.articulation.ArticulationCompiler;

/** Makes collections ready to play. Control thread; decodes no wave. */
public final class SoundBankCompiler {
  private final Map<ArticulationDialect, ArticulationCompiler> articulations =
      new EnumMap<>(ArticulationDialect.class);

  /**
   * Compiles collections into one bank.
   *
   * @param collections of two instruments of equal patch, the one in the later collection plays
   */
  public SoundBank compile(List<DlsCollection> collections) {
    List<SoundInstrument> all = new ArrayList<>();
    for (DlsCollection collection : collections) {
      InstrumentCompiler compiler =
          new InstrumentCompiler(
              articulations(collection.dialect()), new WavePool(collection.waves()));
      for (DlsInstrument instrument : collection.instruments()) {
        all.add(compiler.compile(instrument, null));
      }
    }
    return SoundBank.of(all);
  }

  private ArticulationCompiler articulations(ArticulationDialect dialect) {
    ArticulationCompiler known = articulations.get(dialect);
    if (known == null) {
      known = new ArticulationCompiler(dialect);
      articulations.put(dialect, known);
    }
    return known;
  }
}
