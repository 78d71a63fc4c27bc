package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.client.DMusBuffer;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * Writes captured events into a client's buffer, in one of the two formats. One thread at a time.
 */
public final class Packer {
  private final boolean legacy;
  private long previousTime100ns;

  public Packer(boolean legacy) {
    this.legacy = legacy;
  }

  /**
   * Appends an event.
   *
   * @param to little-endian buffer
   * @param event the event, presentation time relative to the pin's
   * @return whether there was room
   */
  public boolean put(ByteBuffer to, DMusKernelEvent event) {
    return legacy ? putLegacy(to, event) : putDirectMusic(to, event);
  }

  private static boolean putDirectMusic(ByteBuffer to, DMusKernelEvent event) {
    return DMusBuffer.put(
        to, event.channelGroup(), event.presTime100ns(), event.bytes(), 0, event.eventBytes());
  }

  private boolean putLegacy(ByteBuffer to, DMusKernelEvent event) {
    long deltaMs =
        Math.max(0, event.presTime100ns() - previousTime100ns) / ReferenceTime.PER_MILLISECOND;
    boolean fits = MidiBuffer.put(to, (int) deltaMs, event.bytes(), 0, event.eventBytes());
    if (fits) {
      // Whole milliseconds only move on, so that rounding never adds up.
      previousTime100ns += deltaMs * ReferenceTime.PER_MILLISECOND;
    }
    return fits;
  }

  /** Starts again at presentation time 0. */
  public void reset() {
    previousTime100ns = 0;
  }
}
