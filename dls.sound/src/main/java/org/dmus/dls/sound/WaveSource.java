package org.dmus.dls.sound;

import java.util.Optional;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.osgi.annotation.versioning.ConsumerType;

/** Where the regions of an instrument find the waves that their links name. Control thread. */
@ConsumerType
public interface WaveSource {

  /** Returns a wave for a loop, decoded or not, or null when there is no sound under that link. */
  BankWave wave(int link, Optional<WaveLoop> loop);

  /** Returns how a wave is played by regions that do not say. */
  WaveSample sample(int link);
}
