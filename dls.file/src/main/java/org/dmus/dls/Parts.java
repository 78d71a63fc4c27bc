package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** The chunks of a list that a reader knows: of each kind the first whose conditions hold. */
final class Parts {
  private static final int CARRIED_HEAP_BYTES = 200;

  private final Chunk list;
  private final int[] kinds;
  private final Chunk[] found;
  private final List<CarriedChunk> others = new ArrayList<>(0);
  private boolean cut;

  private Parts(Chunk list, int[] kinds) {
    this.list = list;
    this.kinds = kinds;
    found = new Chunk[kinds.length];
  }

  /** Walks a list once, looking for kinds: ids of chunks and types of lists. */
  static Parts of(Chunk list, DlsInput input, int... kinds) throws DlsFormatException {
    Parts parts = new Parts(list, kinds);
    Chunks children = list.children(input.faults());
    while (children.next()) {
      parts.take(children.chunk(), input);
      parts.cut |= children.cut();
    }
    return parts;
  }

  private void take(Chunk chunk, DlsInput input) throws DlsFormatException {
    int place = place(chunk.kind());
    if (place < 0 && input.budget().affords(CARRIED_HEAP_BYTES)) {
      others.add(carried(chunk));
    }
    if (place < 0 || (chunk.type() != 0 && !input.applies(chunk))) {
      return;
    }
    if (found[place] == null) {
      found[place] = chunk;
    } else {
      input
          .faults()
          .warn(
              Fault.DUPLICATE_CHUNK,
              chunk,
              "chunk '%s' occurs again; the first one counts",
              chunk.name());
    }
  }

  private static CarriedChunk carried(Chunk chunk) {
    int body = chunk.type() == 0 ? chunk.start() : chunk.start() - Integer.BYTES;
    return new CarriedChunk(FourCc.latin(chunk.id()), chunk.file().slice(body, chunk.end() - body));
  }

  /** Returns the chunks of other kinds. */
  List<CarriedChunk> others() {
    return others;
  }

  private int place(int kind) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == kind) {
        return i;
      }
    }
    return -1;
  }

  Chunk list() {
    return list;
  }

  /** Returns whether a chunk claimed more bytes than the list has. */
  boolean cut() {
    return cut;
  }

  Optional<Chunk> get(int kind) {
    return Optional.ofNullable(found[place(kind)]);
  }

  /** Returns a chunk that is of use only with that many bytes. */
  Optional<Chunk> get(int kind, int bytes, DlsInput input) throws DlsFormatException {
    Optional<Chunk> chunk = get(kind);
    return chunk.isEmpty() || chunk.get().has(bytes, input.faults()) ? chunk : Optional.empty();
  }
}
