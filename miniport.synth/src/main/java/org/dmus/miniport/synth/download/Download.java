package org.dmus.miniport.synth.download;

import java.util.function.Predicate;
import org.dmus.miniport.synth.voice.Voice;

/** Something a client downloaded; as a predicate, whether a voice sounds it. */
public sealed interface Download extends Predicate<Voice>
    permits DownloadedInstrument, DownloadedWave {

  /** Returns whether a voice sounds it; allocates nothing. [data path] */
  @Override
  boolean test(Voice voice);
}
