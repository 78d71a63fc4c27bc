package org.dmus.port.buffer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.StreamFault;
import org.dmus.client.StreamFaults;

/** Counts the faults of a stream by their kind; keeps the last one. */
final class FaultTally {
  private static final StreamFault[] KINDS = StreamFault.values();

  private final long[] counts = new long[KINDS.length];
  private StreamFault last;
  private long lastOffset;
  private int lastValue;

  void count(StreamFault fault, long offset, int value) {
    counts[fault.ordinal()]++;
    last = fault;
    lastOffset = offset;
    lastValue = value & 0xFF;
  }

  /** Returns what was counted; allocates. */
  StreamFaults report() {
    if (last == null) {
      return StreamFaults.NONE;
    }
    Map<StreamFault, Long> map = new EnumMap<>(StreamFault.class);
    for (StreamFault kind : KINDS) {
      if (counts[kind.ordinal()] > 0) {
        map.put(kind, counts[kind.ordinal()]);
      }
    }
    return new StreamFaults(map, Optional.of(new StreamFaults.Last(last, lastOffset, lastValue)));
  }
}
