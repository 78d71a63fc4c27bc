package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.Connection;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.dls.download.Level1Parameters;
import org.dmus.ks.DmusError;

/** Reads the articulations of one instrument, each of them once. */
final class ArticulationParser {
  /** Eight times what a minimal Level 2 device holds in all (DLS 2.2 §2.1). */
  private static final int MOST_CONNECTIONS = 1 << 16;

  private final BlobReader blob;
  private final boolean isLevel1;
  private final Map<Integer, List<Connection>> parsed = new HashMap<>();
  private int connections;

  ArticulationParser(BlobReader blob) {
    this.blob = blob;
    isLevel1 = blob.type() == DownloadLayout.TYPE_INSTRUMENT;
  }

  /** Returns the articulation at a non-zero index; equal indices give the same list. */
  List<Connection> parse(int index) throws DownloadFault {
    List<Connection> known = parsed.get(index);
    if (known == null) {
      known = isLevel1 ? level1(index) : level2(index);
      parsed.put(index, known);
    }
    return known;
  }

  private List<Connection> level1(int index) throws DownloadFault {
    int parameters = structure(index, DownloadLayout.ARTICULATION_BYTES).getInt();
    return parameters == 0
        ? List.of()
        : List.copyOf(
            Level1Parameters.read(structure(parameters, DownloadLayout.PARAMETERS_BYTES)));
  }

  /** Follows the chain; an articulation that it meets again ends it. */
  private List<Connection> level2(int first) throws DownloadFault {
    List<Connection> all = new ArrayList<>();
    BitSet met = new BitSet(blob.entries());
    for (int index = first; index != 0 && !(index > 0 && met.get(index)); ) {
      ByteBuffer articulation = structure(index, DownloadLayout.ARTICULATION2_BYTES);
      met.set(index);
      if (articulation.getInt(0) != 0) {
        addList(articulation.getInt(0), all);
      }
      index = articulation.getInt(8);
    }
    return List.copyOf(all);
  }

  private void addList(int index, List<Connection> to) throws DownloadFault {
    ByteBuffer list = structure(index, DownloadLayout.CONNECTION_LIST_BYTES);
    long head =
        Math.max(Integer.toUnsignedLong(list.getInt(0)), DownloadLayout.CONNECTION_LIST_BYTES);
    long count = Integer.toUnsignedLong(list.getInt(4));
    if (head + count * DownloadLayout.CONNECTION_BYTES > list.limit()) {
      throw new DownloadFault(
          DmusError.BADARTICULATION,
          "connection list %d states %d connections and %d bytes are left in the blob",
          index,
          count,
          list.limit());
    }
    connections += (int) Math.min(count, MOST_CONNECTIONS + 1);
    if (connections > MOST_CONNECTIONS) {
      throw new DownloadFault(
          DmusError.BADARTICULATION, "more than %d connections", MOST_CONNECTIONS);
    }
    list.position((int) head);
    for (int i = 0; i < count; i++) {
      to.add(connection(list));
    }
  }

  private static Connection connection(ByteBuffer b) {
    int source = b.getShort() & 0xFFFF;
    int control = b.getShort() & 0xFFFF;
    int destination = b.getShort() & 0xFFFF;
    return new Connection(source, control, destination, b.getShort() & 0xFFFF, b.getInt());
  }

  private ByteBuffer structure(int index, int bytes) throws DownloadFault {
    return blob.structure(index, bytes, DmusError.BADARTICULATION, "articulation " + index);
  }
}
