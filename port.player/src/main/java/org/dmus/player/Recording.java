package org.dmus.player;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A recording that goes on until its devices end, a limit is reached, or it is closed; {@link
 * #close} makes the file, which takes as long as that takes. Whatever was received longer ago than
 * {@link Recorder#FLUSH_INTERVAL_MS} survives the process in the {@link #journal}.
 *
 * <p>A device that is lost is a gap: the recording goes on when it is back. When the journal cannot
 * be written, the recording fails, and what was written stays there.
 */
@ProviderType
public interface Recording extends Activity {

  /** {@return bytes of the messages in it} */
  long bytes();

  /** {@return events that were received and left out, as the request asked} */
  long filteredEvents();

  /** {@return what came and is not in it; whole when the recording is over} */
  TakeLosses losses();

  /** {@return how often a source lost its device} */
  long gaps();

  /** {@return which source has no device now, and why; empty when all have} */
  Optional<String> gap();

  /**
   * {@return why the port that plays what is recorded plays nothing now; empty when all is well}
   */
  Optional<String> thruProblem();

  /** {@return messages that are recorded, and found no room in the port that was to play them} */
  long thruLostEvents();

  /** {@return where it is until the file is made} */
  Path journal();
}
