package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dmus.dls.DlsWarning.Fault;

/** Reads the top level of a file (form {@code DLS }). */
final class CollectionReader {
  private final DlsInput input;
  private final InfoReader infos;
  private Chunk header;
  private Chunk instruments;
  private Chunk table;
  private Chunk pool;
  private DlsInfo info = DlsInfo.EMPTY;
  private Optional<UUID> id = Optional.empty();
  private long version;

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
    Chunks children = riff.children(input.faults());
    while (children.next()) {
      if (fileIsCut && children.cut()) {
        throw input.faults().damaged(riff.end(), "the file is cut short");
      }
      take(children.chunk());
    }
    requireParts(riff, fileIsCut);
    List<DlsWave> waves = new WavePoolReader(input).read(pool, table);
    List<DlsInstrument> kept = readInstruments(waves);
    if (kept.isEmpty() && pool == null) {
      throw input.faults().damaged(riff.end(), "the file has neither instruments nor waves");
    }
    return new DlsCollection(kept, waves, info, id, version);
  }

  private void take(Chunk chunk) throws DlsFormatException {
    if (chunk.id() == FourCc.COLH) {
      header = input.first(header, chunk) ? chunk : header;
    } else if (chunk.isList(FourCc.LINS)) {
      instruments = input.first(instruments, chunk) ? chunk : instruments;
    } else if (chunk.id() == FourCc.PTBL) {
      table = input.first(table, chunk) ? chunk : table;
    } else if (chunk.isList(FourCc.WVPL)) {
      pool = input.first(pool, chunk) ? chunk : pool;
    } else if (chunk.id() == FourCc.VERS && chunk.has(2 * Integer.BYTES, input.faults())) {
      version = chunk.u32(0) << 32 | chunk.u32(4);
    } else if (chunk.id() == FourCc.DLID) {
      id = infos.id(chunk);
    } else if (InfoReader.isInfo(chunk)) {
      info = infos.read(chunk);
    }
  }

  private void requireParts(Chunk riff, boolean fileIsCut) throws DlsFormatException {
    if (instruments == null || (fileIsCut && pool == null)) {
      throw input
          .faults()
          .damaged(
              riff.end(),
              fileIsCut ? "the file is cut short" : "the file has no list of instruments 'lins'");
    }
    if (!input.applies(riff)) {
      throw input
          .faults()
          .refused(
              riff.offset(),
              "the file's own condition 'cdl ' excludes this synthesizer",
              "use a file made for DLS Level 2 software synthesizers");
    }
    if (header == null) {
      input.missing(riff, "'colh'");
    }
    if (table == null) {
      input.missing(riff, "'ptbl'; waves are numbered as they come");
    }
    if (pool == null) {
      input.missing(riff, "'wvpl'; nothing can sound");
    }
  }

  private List<DlsInstrument> readInstruments(List<DlsWave> waves) throws DlsFormatException {
    InstrumentReader reader = new InstrumentReader(input, waves);
    List<DlsInstrument> kept = new ArrayList<>();
    int found = 0;
    Chunks children = instruments.children(input.faults());
    while (children.next()) {
      if (children.chunk().isList(FourCc.INS)) {
        found++;
        reader.read(children.chunk()).ifPresent(kept::add);
      }
    }
    if (header != null && header.has(Integer.BYTES, input.faults()) && found != header.u32(0)) {
      input
          .faults()
          .warn(
              Fault.COUNT_MISMATCH,
              header.offset(),
              "collection states %d instruments, has %d",
              header.u32(0),
              found);
    }
    return kept;
  }
}
