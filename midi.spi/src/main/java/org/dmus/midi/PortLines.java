package org.dmus.midi;

import java.io.IOException;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.player.MidiIn;
import org.dmus.player.MidiOut;

/**
 * What is open of a port while a device is.
 *
 * @param port the port
 * @param out what plays on it; null for a port that plays nothing
 * @param in what hears it; null for a port that captures nothing
 */
record PortLines(IFilter port, MidiOut out, MidiIn in) {
  private static final int UNITS_PER_MICRO = 10;

  /** Opens all or nothing. */
  static PortLines open(Engine engine, IFilter port, boolean plays, MidiIn.Target hears)
      throws IOException {
    MidiOut out = plays ? engine.midiOut(port) : null;
    try {
      return new PortLines(port, out, hears == null ? null : MidiIn.open(port, hears));
    } catch (RuntimeException e) {
      close(out);
      throw e;
    }
  }

  /** Presentation time, µs; -1 for a port without music. */
  long positionMicros() {
    IPin pin = out != null ? out.pin() : in != null ? in.pin() : null;
    return pin == null ? -1 : pin.presentationTime() / UNITS_PER_MICRO;
  }

  void close() {
    if (in != null) {
      in.close();
    }
    close(out);
  }

  /** Java Sound has no way to say that the end of a file could not be written. */
  private static void close(MidiOut out) {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      System.getLogger("org.dmus").log(System.Logger.Level.ERROR, e.getMessage(), e);
    }
  }
}
