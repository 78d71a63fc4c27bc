package org.dmus.dls;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.DlsWarning.Fault;

/** Takes note of faults: a bounded list of warnings, or the first one as an exception. */
final class FaultLog {
  private static final String STRICT_CURE =
      "the standard forbids it; read the file without strict checking to have it repaired";
  private static final String DAMAGED_CURE = "the file is damaged; get it again";

  private final String file;
  private final boolean strict;
  private final List<DlsWarning> warnings = new ArrayList<>();
  private long further;

  FaultLog(String file, boolean strict) {
    this.file = file;
    this.strict = strict;
  }

  /** Returns a log for a first look at chunks that are walked again. */
  static FaultLog quiet() {
    return new FaultLog("", false);
  }

  /** Takes note of a repair; the detail is only put into words when it is kept. */
  void warn(Fault fault, int offset, String detail, Object... values) throws DlsFormatException {
    if (strict) {
      throw new DlsFormatException(file, offset, detail.formatted(values), STRICT_CURE);
    }
    if (warnings.size() < DlsFile.MAX_WARNINGS - 1) {
      warnings.add(new DlsWarning(fault, offset, detail.formatted(values)));
    } else {
      further++;
    }
  }

  DlsFormatException damaged(int offset, String what) {
    return new DlsFormatException(file, offset, what, DAMAGED_CURE);
  }

  DlsFormatException refused(int offset, String what, String cure) {
    return new DlsFormatException(file, offset, what, cure);
  }

  List<DlsWarning> warnings() {
    List<DlsWarning> all = new ArrayList<>(warnings);
    if (further > 0) {
      all.add(new DlsWarning(Fault.FURTHER_WARNINGS, 0, further + " further warnings"));
    }
    return all;
  }
}
