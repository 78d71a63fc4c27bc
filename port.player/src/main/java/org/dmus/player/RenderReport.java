package org.dmus.player;

import org.dmus.client.PinStatistics;

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
    boolean cutOff) {

  /** Events that did not arrive: the miniport was away, or refused them. */
  public long lostEvents() {
    return pin.lostDetached() + pin.undeliverable() + pin.rejected();
  }
}
