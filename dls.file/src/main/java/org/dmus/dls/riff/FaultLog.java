package org.dmus.dls.riff;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning;
import org.dmus.dls.DlsWarning.Fault;

/** Takes note of faults: a bounded list of warnings, or the first one as an exception. */
public final class FaultLog {
  private static final String STRICT_CURE =
      "the standard forbids it; read the file without strict checking to have it repaired";
  private static final String DAMAGED_CURE = "the file is damaged; get it again";

  private final String file;
  private final boolean strict;
  private final int most;
  private final List<DlsWarning> warnings = new ArrayList<>();
  private long further;

  public FaultLog(String file, boolean strict) {
    this(file, strict, DlsFile.MAX_WARNINGS - 1);
  }

  private FaultLog(String file, boolean strict, int most) {
    this.file = file;
    this.strict = strict;
    this.most = most;
  }

  /** Returns a log for a first look at chunks that are walked again. */
  public static FaultLog quiet() {
    return new FaultLog("", false, 0);
  }

  /** Takes note of a repair; the detail is only put into words when it is kept. */
  public void warn(Fault fault, Chunk chunk, String detail, Object... values)
      throws DlsFormatException {
    warn(fault, chunk.name(), chunk.offset(), detail, values);
  }

  /** Takes note of a repair at a place that is no chunk's header. */
  public void warn(Fault fault, String chunk, int offset, String detail, Object... values)
      throws DlsFormatException {
    if (strict) {
      throw new DlsFormatException(file, chunk, offset, detail.formatted(values), STRICT_CURE);
    }
    if (warnings.size() < most) {
      warnings.add(new DlsWarning(fault, chunk, offset, detail.formatted(values)));
    } else {
      further++;
    }
  }

  /** Returns the refusal of a file whose chunk cannot be made sense of. */
  public DlsFormatException damaged(Chunk chunk, String what) {
    return damaged(chunk.name(), chunk.offset(), what);
  }

  /** Returns the refusal of a damaged file for what is wrong at a place. */
  public DlsFormatException damaged(String chunk, int offset, String what) {
    return new DlsFormatException(file, chunk, offset, what, DAMAGED_CURE);
  }

  /** Returns the refusal of a file for what a chunk says. */
  public DlsFormatException refused(Chunk chunk, String what, String cure) {
    return new DlsFormatException(file, chunk.name(), chunk.offset(), what, cure);
  }

  /** Returns the refusal of a file as a whole. */
  public DlsFormatException refused(String what, String cure) {
    return new DlsFormatException(file, 0, what, cure);
  }

  /** Returns what was repaired, in the order met. */
  public List<DlsWarning> warnings() {
    List<DlsWarning> all = new ArrayList<>(warnings);
    if (further > 0) {
      all.add(new DlsWarning(Fault.FURTHER_WARNINGS, "", 0, further + " further warnings"));
    }
    return all;
  }
}
