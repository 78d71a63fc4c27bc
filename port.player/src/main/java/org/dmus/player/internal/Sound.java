package org.dmus.player.internal;

import java.io.IOException;
import org.dmus.client.IPin;
import org.dmus.mxf.ReferenceTime;

/** A wave pin with the output it plays to. */
record Sound(IPin pin, MeteredOutput output, int sampleRate) {

  /** Time since the last frame that could be heard, 100 ns. */
  long silent100ns() {
    return ReferenceTime.fromFrames(output.silentFrames(), sampleRate);
  }

  /** Closes both, in the order their contract asks for. */
  void close() throws IOException {
    try {
      pin.close();
    } finally {
      output.close();
    }
  }
}
