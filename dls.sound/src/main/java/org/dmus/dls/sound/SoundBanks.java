package org.dmus.dls.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The banks of this machine, ready to play.
 *
 * <p>Published as a service, which keeps the bank that was asked for last, with the waves that are
 * decoded, while memory lasts: a synthesizer that was updated finds it as the version before left
 * it. Methods are safe from any thread and block on the file system.
 */
@ProviderType
public interface SoundBanks {

  /**
   * Returns a bank. [control]; reads and compiles it unless somebody did before; its waves stay
   * cold
   *
   * @param explicit the file the settings name, if any
   * @throws IOException when there is none that can be used; the message names file, reason and
   *     cure
   */
  SoundBank bank(Optional<Path> explicit) throws IOException;

  /**
   * Refuses a bank that cannot be used, if it can, without compiling it. [control]
   *
   * @param explicit the file the settings name, if any
   * @throws IOException as {@link #bank}
   */
  default void check(Optional<Path> explicit) throws IOException {
    bank(explicit);
  }

  /**
   * Returns who decodes waves beside the music, on one thread for all synthesizers, which ends with
   * the service. [control]
   */
  default WaveLoader waves() {
    return WaveLoader.AT_ONCE;
  }
}
