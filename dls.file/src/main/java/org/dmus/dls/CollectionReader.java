package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** Reads the top level of a file (form {@code DLS }). */
final class CollectionReader {
  private static final int VERSION_BYTES = 8;

  private final DlsInput input;
  private final InfoReader infos;

  CollectionReader(DlsInput input) {
    this.input = input;
    infos = new InfoReader(input);
  }

  /**
   * Reads a collection.
   *
   * @param riff the form
   * @param fileIsCut whether the file ends before the form does
   */
  DlsCollection read(Chunk riff, boolean fileIsCut) throws DlsFormatException {
    Parts parts =
        Parts.of(
            riff,
            input,
            FourCc.COLH,
            FourCc.LINS,
            FourCc.PTBL,
            FourCc.WVPL,
            FourCc.VERS,
            FourCc.DLID,
            FourCc.INFO);
    requireWhole(parts, fileIsCut);
    requireCondition(riff);
    noteMissing(parts);
    List<DlsWave> waves =
        new WavePoolReader(input).read(parts.get(FourCc.WVPL), parts.get(FourCc.PTBL));
    return new DlsCollection(
        AliasedInstruments.of(instruments(parts, waves), parts, waves, input),
        waves,
        infos.read(parts),
        infos.id(parts),
        version(parts),
        ArticulationDialect.DLS,
        Carried.of(parts.others()));
  }

  private void requireWhole(Parts parts, boolean fileIsCut) throws DlsFormatException {
    int end = parts.list().end();
    boolean instruments = parts.get(FourCc.LINS).isPresent();
    boolean waves = parts.get(FourCc.WVPL).isPresent();
    if (fileIsCut && (parts.cut() || !instruments || !waves)) {
      throw input.faults().damaged(parts.list().name(), end, "the file is cut short");
    }
    if (!instruments) {
      throw input
          .faults()
          .damaged(parts.list().name(), end, "the file has no list of instruments 'lins'");
    }
  }

  private void requireCondition(Chunk riff) throws DlsFormatException {
    if (!input.applies(riff)) {
      throw input
          .faults()
          .refused(
              riff,
              "the file's own condition 'cdl ' excludes this synthesizer",
              "use a file made for DLS Level 2 software synthesizers");
    }
  }

  private void noteMissing(Parts parts) throws DlsFormatException {
    if (parts.get(FourCc.COLH).isEmpty()) {
      input.missing(parts.list(), "'colh'");
    }
    if (parts.get(FourCc.PTBL).isEmpty()) {
      input.missing(parts.list(), "'ptbl'; waves are numbered as they come");
    }
    if (parts.get(FourCc.WVPL).isEmpty()) {
      input.missing(parts.list(), "'wvpl'; nothing can sound");
    }
  }

  private long version(Parts parts) throws DlsFormatException {
    return parts
        .get(FourCc.VERS, VERSION_BYTES, input)
        .map(vers -> vers.u32(0) << 32 | vers.u32(4))
        .orElse(0L);
  }

  private List<DlsInstrument> instruments(Parts parts, List<DlsWave> waves)
      throws DlsFormatException {
    InstrumentReader reader = new InstrumentReader(input, waves);
    List<DlsInstrument> kept = new ArrayList<>();
    int found = 0;
    Chunks children = parts.get(FourCc.LINS).orElseThrow().children(input.faults());
    while (children.next()) {
      if (children.chunk().isList(FourCc.INS)) {
        found++;
        reader.read(children.chunk()).ifPresent(kept::add);
      }
    }
    if (kept.isEmpty() && parts.get(FourCc.WVPL).isEmpty()) {
      throw input
          .faults()
          .damaged(
              parts.list().name(),
              parts.list().end(),
              "the file has neither instruments nor waves");
    }
    compareCount(parts, found);
    return kept;
  }

  private void compareCount(Parts parts, int found) throws DlsFormatException {
    Optional<Chunk> header = parts.get(FourCc.COLH, Integer.BYTES, input);
    if (header.isPresent()) {
      input.compare(
          header.get(), "collection states %d instruments, has %d", header.get().u32(0), found);
    }
  }
}
