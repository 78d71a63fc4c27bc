package org.dmus.dls.bank;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReadOptions;

/**
 * The bank that was read last, while memory lasts and its file stays as it is: who comes back for
 * it, as a synthesizer that was updated does, need not read it again. [any]
 */
final class LastRead {
  private final AtomicReference<Reading> last = new AtomicReference<>();

  /** What was read, of whom, in which state. */
  private record Reading(
      Candidate candidate,
      Optional<Object> state,
      DlsReadOptions options,
      SoftReference<DlsFile> file) {
    boolean isOf(Candidate another, Optional<Object> itsState, DlsReadOptions itsOptions) {
      return state.isPresent()
          && state.equals(itsState)
          && candidate.equals(another)
          && options.equals(itsOptions);
    }
  }

  /** Reads a bank, or returns what was read of it before. */
  DlsFile read(Candidate candidate, DlsReadOptions options) throws IOException {
    Optional<Object> state =
        candidate.state(); // before the content: what changes meanwhile is read again
    Reading before = last.get();
    DlsFile known =
        before != null && before.isOf(candidate, state, options) ? before.file().get() : null;
    if (known == null) {
      known = candidate.read(options);
      last.set(new Reading(candidate, state, options, new SoftReference<>(known)));
    }
    return known;
  }

  /** Lets go of a bank whose bundle goes. */
  void forget() {
    last.set(null);
  }
}
