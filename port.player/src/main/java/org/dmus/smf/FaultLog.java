package org.dmus.smf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** Notes a fault that can be read over; {@code detail} may hold one {@code %x} or {@code %d}. */
  void report(SmfFault fault, long offset, String detail, Object... values)
      throws SmfFormatException {
    count++;
    boolean refused = leniency == Leniency.STRICT && fault.forbidden();
    if (!refused && warnings.size() >= SmfLimits.MAX_WARNINGS) {
      return; // a damaged file of 64 MiB could otherwise spend seconds on formatting
    }
    String text = String.format(Locale.ROOT, detail, values);
    if (refused) {
      throw refuse(offset, text, "read it without --strict");
    }
    warnings.add(new SmfWarning(fault, offset, text));
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
