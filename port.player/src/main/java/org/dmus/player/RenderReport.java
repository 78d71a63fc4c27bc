package org.dmus.player;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dmus.client.PinStatistics;
import org.dmus.ks.IgnoredMessage;
import org.dmus.ks.MissingKey;
import org.dmus.ks.MissingProgram;
import org.dmus.ks.SynthTotals;

/**
 * What a render has done.
 *
 * @param frames frames written
 * @param peak highest absolute sample, 1 = full scale
 * @param clippedSamples samples beyond full scale; PCM outputs limit them
 * @param events events handed to the port
 * @param leftOutEvents damaged events of the file that could not be sent
 * @param pin what went through the music pin
 * @param wallTimeNs time taken by the render
 * @param firstFrameNs time from the call to the first frame
 * @param cancelled whether the listener ended it, so that there is no output
 * @param cutOff whether it still sounded when the tail had to end
 * @param loudnessLufs integrated loudness, ITU-R BS.1770-4, LUFS; negative infinity for silence;
 *     empty when it was not asked for
 * @param totals what the synthesizer counted since it was loaded last; empty when it does not tell
 * @param heardStems numbers of the parts that were heard, and so have outputs; empty for a mix
 * @param missing the programs that no bank has, in the order in which they were missed first
 * @param missingKeys the keys that their instruments have no sound for, likewise
 * @param ignored the kinds of messages that did nothing, likewise
 */
public record RenderReport(
    long frames,
    float peak,
    long clippedSamples,
    long events,
    long leftOutEvents,
    PinStatistics pin,
    long wallTimeNs,
    long firstFrameNs,
    boolean cancelled,
    boolean cutOff,
    OptionalDouble loudnessLufs,
    Optional<SynthTotals> totals,
    List<Integer> heardStems,
    List<MissingProgram> missing,
    List<MissingKey> missingKeys,
    List<IgnoredMessage> ignored) {

  /** Copies the lists. */
  public RenderReport {
    heardStems = List.copyOf(heardStems);
    missing = List.copyOf(missing);
    missingKeys = List.copyOf(missingKeys);
    ignored = List.copyOf(ignored);
  }

  /** Events that did not arrive: the miniport was away, or refused them. */
  public long lostEvents() {
    return pin.lostDetached() + pin.undeliverable() + pin.rejected();
  }
}
