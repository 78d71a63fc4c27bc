package org.dmus.smf;

import java.util.ArrayList;
import java.util.List;

/** Collects warnings, bounded in number; in strict mode a forbidden fault ends the reading. */
final class FaultLog {
  private final String file;
  private final Leniency leniency;
  private final List<SmfWarning> warnings = new ArrayList<>();
  private long count;

  FaultLog(String file, Leniency leniency) {
    this.file = file;
    this.leniency = leniency;
  }

  /** Notes a fault that can be read over, with its number; see {@link SmfFault}. */
  void report(SmfFault fault, long offset, long value) throws SmfFormatException {
    report(fault, offset, value, 0);
  }

  /** Notes a fault that can be read over, with its two numbers. */
  void report(SmfFault fault, long offset, long value, long beside) throws SmfFormatException {
    count++;
    if (leniency == Leniency.STRICT && fault.forbidden()) {
      throw refuse(offset, fault.sentence(value, beside), "read it without --strict");
    }
    if (warnings.size() < SmfLimits.MAX_WARNINGS) {
      warnings.add(new SmfWarning(fault, offset, value, beside));
    }
  }

  SmfFormatException refuse(long offset, String what, String cure) {
    return new SmfFormatException(file, offset, what, cure);
  }

  List<SmfWarning> warnings() {
    return List.copyOf(warnings);
  }

  /** Every fault, also those beyond the number kept. */
  long count() {
    return count;
  }
}
