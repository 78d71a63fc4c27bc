package org.dmus.dls;

import java.util.OptionalInt;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.FourCc;
import org.dmus.dls.riff.HeapBudget;

/** What every part of the reader works with. */
record DlsInput(FaultLog faults, HeapBudget budget, DlsDevice device) {

  /** Returns whether the conditions directly inside a list hold (DLS 2.2 §2.4). */
  boolean applies(Chunk list) throws DlsFormatException {
    Chunks children = list.children(FaultLog.quiet());
    while (children.next()) {
      if (children.chunk().id() == FourCc.CDL && !holds(children.chunk())) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Chunk condition) throws DlsFormatException {
    OptionalInt value = Condition.evaluate(condition, device);
    if (value.isEmpty()) {
      faults.warn(Fault.BAD_CONDITION, condition, "condition cannot be evaluated; taken as false");
    }
    return value.orElse(0) != 0;
  }

  /** Brings a number into its range, and takes note if it was outside. */
  int ranged(Chunk chunk, String name, long value, int low, int high, int substitute)
      throws DlsFormatException {
    if (value >= low && value <= high) {
      return (int) value;
    }
    faults.warn(
        Fault.NUMBER_OUT_OF_RANGE,
        chunk,
        "%s %d outside %d..%d; taken as %d",
        name,
        value,
        low,
        high,
        substitute);
    return substitute;
  }

  /** Takes note when a stated count is not the count found. */
  void compare(Chunk chunk, String detail, long stated, int found) throws DlsFormatException {
    if (stated != found) {
      faults.warn(Fault.COUNT_MISMATCH, chunk, detail, stated, found);
    }
  }

  void missing(Chunk list, String what) throws DlsFormatException {
    faults.warn(Fault.MISSING_CHUNK, list, "list '%s' has no chunk %s", list.name(), what);
  }
}
