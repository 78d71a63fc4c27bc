package org.dmus.dls.soundfont;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.FourCc;

/** The chunks of a font by name, those of its lists too; the first of equal names counts. */
final class FontChunks {
  private final Map<Integer, Chunk> found = new HashMap<>();
  private final Chunk riff;
  private final FaultLog faults;

  FontChunks(Chunk riff, FaultLog faults) throws DlsFormatException {
    this.riff = riff;
    this.faults = faults;
    Chunks lists = riff.children(faults);
    while (lists.next()) {
      if (lists.chunk().type() != 0) {
        takeList(lists);
      }
    }
  }

  private void takeList(Chunks lists) throws DlsFormatException {
    Chunk list = lists.chunk();
    requireWhole(lists);
    take(list, list.kind());
    Chunks children = list.children(faults);
    while (children.next()) {
      requireWhole(children);
      if (children.chunk().type() == 0) {
        take(children.chunk(), children.chunk().id());
      }
    }
  }

  /** What lies behind a length that is wrong is not what it seems (§3.1). */
  private void requireWhole(Chunks chunks) throws DlsFormatException {
    if (chunks.cut()) {
      throw faults.damaged(chunks.chunk(), "the file is cut short, or the chunk's length is wrong");
    }
  }

  private void take(Chunk chunk, int kind) throws DlsFormatException {
    if (found.putIfAbsent(kind, chunk) != null && chunk.type() != 0) {
      faults.warn(
          Fault.DUPLICATE_CHUNK,
          chunk,
          "list '%s' occurs again; the first one counts",
          chunk.name());
    }
  }

  Optional<Chunk> get(String name) {
    return Optional.ofNullable(found.get(FourCc.of(name)));
  }

  Chunk require(String name) throws DlsFormatException {
    Chunk chunk = found.get(FourCc.of(name));
    if (chunk == null) {
      throw faults.damaged(riff.name(), riff.end(), "the SoundFont has no chunk '" + name + "'");
    }
    return chunk;
  }

  Table table(String name, int recordBytes) throws DlsFormatException {
    return Table.of(require(name), recordBytes, faults);
  }
}
