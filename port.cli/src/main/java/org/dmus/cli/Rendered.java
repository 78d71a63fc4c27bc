package org.dmus.cli;

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
 * @param sha256 checksum of the file, in hexadecimal; empty when nobody wants it, or there is no
 *     file
 */
record Rendered(
    RenderTask task, MidiFile song, RenderReport report, int sampleRate, Optional<String> sha256) {
  private static final double NS_PER_SECOND = 1e9;

  double seconds() {
    return report.frames() / (double) sampleRate;
  }

  /** How many times faster than real time. */
  double speed() {
    return seconds() / Math.max(1e-9, report.wallTimeNs() / NS_PER_SECOND);
  }
}
