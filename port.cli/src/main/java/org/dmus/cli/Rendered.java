package org.dmus.cli;

import java.util.Map;
import java.util.Optional;
import org.dmus.player.RenderReport;
import org.dmus.smf.MidiFile;

/**
 * One song that was rendered.
 *
 * @param task what was asked for
 * @param song the song
 * @param report what was done
 * @param sampleRate frames per second
 * @param stems the files of its parts; empty for a mix
 * @param sha256 checksums by file, in hexadecimal; empty when nobody wants them
 */
record Rendered(
    RenderTask task,
    MidiFile song,
    RenderReport report,
    int sampleRate,
    Optional<StemFiles> stems,
    Map<String, String> sha256) {
  private static final double NS_PER_SECOND = 1e9;

  double seconds() {
    return report.frames() / (double) sampleRate;
  }

  /** How many times faster than real time. */
  double speed() {
    return seconds() / Math.max(1e-9, report.wallTimeNs() / NS_PER_SECOND);
  }
}
