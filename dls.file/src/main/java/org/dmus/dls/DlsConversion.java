package org.dmus.dls;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.DlsWarning.Fault;

/**
 * Says in DLS what a SoundFont says: for files that DLS synthesizers are to read.
 *
 * <p>Blocks that add up are summed. Of two that differ only in their curves DLS can hold one: the
 * stronger is kept, and the other told of. Triangles become sines, the convex attack a line, 24
 * bits 16, and exclusive classes beyond 15 are folded into 1..15.
 */
public final class DlsConversion {
  private static final int KEY_GROUPS = 15;

  private final Map<List<Connection>, List<Connection>> known = new IdentityHashMap<>();
  private int lost;

  private DlsConversion() {}

  /**
   * Converts a collection.
   *
   * @param collection a collection of either dialect
   * @return the collection itself when it is DLS, else the one that comes closest, and what was
   *     lost
   */
  public static DlsFile of(DlsCollection collection) {
    return collection.dialect() == ArticulationDialect.DLS
        ? new DlsFile(collection, List.of())
        : new DlsConversion().converted(collection);
  }

  /**
   * Converts one articulation.
   *
   * @param blocks connection blocks of dialect SOUNDFONT
   * @return the blocks of dialect DLS that come closest
   */
  public static List<Connection> of(List<Connection> blocks) {
    return new DlsConversion().converted(blocks);
  }

  private DlsFile converted(DlsCollection font) {
    List<DlsInstrument> instruments = new ArrayList<>();
    font.instruments().forEach(instrument -> instruments.add(converted(instrument)));
    DlsCollection dls =
        new DlsCollection(
            instruments,
            font.waves().stream().map(DlsConversion::converted).toList(),
            font.info(),
            font.id(),
            font.version());
    String detail = lost + " modulators share their ends with a stronger one; dropped";
    return new DlsFile(
        dls,
        lost == 0 ? List.of() : List.of(new DlsWarning(Fault.MODULATOR_DROPPED, "", 0, detail)));
  }

  private DlsInstrument converted(DlsInstrument i) {
    List<DlsRegion> regions = new ArrayList<>();
    i.regions().forEach(region -> regions.add(converted(region)));
    return new DlsInstrument(i.patch(), regions, List.of(), i.info(), i.id());
  }

  private DlsRegion converted(DlsRegion r) {
    return new DlsRegion(
        r.keyLow(),
        r.keyHigh(),
        r.velocityLow(),
        r.velocityHigh(),
        r.selfNonExclusive(),
        r.keyGroup() == 0 ? 0 : (r.keyGroup() - 1) % KEY_GROUPS + 1,
        r.layer(),
        r.link(),
        r.sample(),
        known.computeIfAbsent(r.articulation(), this::converted));
  }

  private List<Connection> converted(List<Connection> blocks) {
    MergedBlocks merged = new MergedBlocks();
    blocks.forEach(merged::add);
    lost += merged.lost();
    return merged.list();
  }

  private static DlsWave converted(DlsWave wave) {
    WaveData sixteen = wave.samples().to16Bit();
    return new DlsWave(wave.sampleRate(), sixteen, wave.sample(), wave.info(), wave.id());
  }
}
