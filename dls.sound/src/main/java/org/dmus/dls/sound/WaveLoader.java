package org.dmus.dls.sound;

import org.osgi.annotation.versioning.ProviderType;

/** Who decodes waves that are still cold when somebody wants to hear them. */
@ProviderType
public interface WaveLoader {

  /**
   * Decodes a wave on the thread that wants it, when a note does: where time waits for the sound,
   * as offline, so that every note begins in its frame.
   */
  WaveLoader AT_ONCE =
      new WaveLoader() {
        @Override
        public void wanted(SoundInstrument instrument) {}

        @Override
        public void wanted(BankWave wave) {
          wave.decode();
        }
      };

  /** Says that an instrument was selected: its notes may be next. [data path] */
  void wanted(SoundInstrument instrument);

  /** Says that a note waits for a wave. [data path] */
  void wanted(BankWave wave);
}
