package org.dmus.dls.soundfont;

import java.util.Optional;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;

/**
 * What a zone of an instrument plays.
 *
 * @param sample of which sample
 * @param loop the loop within its wave
 * @param link the wave
 */
record Played(Sample sample, Optional<WaveLoop> loop, WaveLink link) {}
