package org.dmus.miniport.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dmus.miniport.synth.bank.SoundBank;
import org.dmus.miniport.synth.bank.WaveLoader;

/** Where streams get their bank, ready to play. */
interface BankCache {

  /**
   * Returns a bank. [control]; reads it unless somebody did before; its waves stay cold
   *
   * @param explicit the file the settings name, if any
   * @throws IOException when there is none that can be used; the message names file, reason and
   *     cure
   */
  SoundBank bank(Optional<Path> explicit) throws IOException;

  /** Returns who decodes waves beside the music. [control] */
  default WaveLoader waves() {
    return WaveLoader.AT_ONCE;
  }

  /**
   * Refuses a bank that cannot be used, if it can, without decoding its sound. [control]
   *
   * @param explicit the file the settings name, if any
   * @throws IOException as {@link #bank}
   */
  default void check(Optional<Path> explicit) throws IOException {
    bank(explicit);
  }
}
