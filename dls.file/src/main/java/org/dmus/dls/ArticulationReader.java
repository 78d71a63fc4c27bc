package org.dmus.dls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FourCc;

/** Reads articulations (lists {@code lart} and {@code lar2}) as connections of Level 2. */
final class ArticulationReader {
  private static final int HEADER_BYTES = 8;
  private static final int CONNECTION_BYTES = 12;
  private static final int CONNECTION_HEAP_BYTES = 36;

  private final DlsInput input;

  private boolean level1;

  ArticulationReader(DlsInput input) {
    this.input = input;
  }

  /** Returns the connections of both levels' lists: Level 2 devices treat them alike. */
  List<Connection> read(Parts parts) throws DlsFormatException {
    level1 = parts.get(FourCc.LART).isPresent() && parts.get(FourCc.LAR2).isEmpty();
    List<Connection> all = joined(read(parts.get(FourCc.LART)), read(parts.get(FourCc.LAR2)));
    level1 &= !all.isEmpty();
    return all;
  }

  /** Returns whether what was read last was all of Level 1. */
  boolean isLevel1() {
    return level1;
  }

  private List<Connection> read(Optional<Chunk> list) throws DlsFormatException {
    List<Connection> all = List.of();
    if (list.isPresent()) {
      Chunks children = list.get().children(input.faults());
      while (children.next()) {
        all = joined(all, connections(children.chunk()));
      }
    }
    return all;
  }

  private static List<Connection> joined(List<Connection> first, List<Connection> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<Connection> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return all;
  }

  private List<Connection> connections(Chunk art) throws DlsFormatException {
    boolean known = art.id() == FourCc.ART1 || art.id() == FourCc.ART2;
    if (!known || !art.has(HEADER_BYTES, input.faults())) {
      return List.of();
    }
    long header = Math.max(art.u32(0), HEADER_BYTES);
    long count = art.u32(4);
    if ((art.size() - header) / CONNECTION_BYTES != count) {
      throw input
          .faults()
          .damaged(
              art, "articulation of %d bytes states %d connections".formatted(art.size(), count));
    }
    level1 &= art.id() == FourCc.ART1;
    input.budget().charge(art, (int) count * CONNECTION_HEAP_BYTES);
    Connection[] connections = new Connection[(int) count];
    for (int i = 0; i < count; i++) {
      connections[i] = connection(art, (int) header + i * CONNECTION_BYTES);
    }
    return Arrays.asList(connections);
  }

  private Connection connection(Chunk art, int at) throws DlsFormatException {
    Connection raw =
        new Connection(
            art.u16(at), art.u16(at + 2), art.u16(at + 4), art.u16(at + 6), art.s32(at + 8));
    if (art.id() == FourCc.ART2) {
      return raw;
    }
    if (raw.transform() > Articulator.TRN_CONCAVE) {
      input
          .faults()
          .warn(
              Fault.NUMBER_OUT_OF_RANGE,
              art,
              "Level 1 transform %d outside 0..1; taken as linear",
              raw.transform());
    }
    return Level1Connection.toLevel2(raw);
  }
}
