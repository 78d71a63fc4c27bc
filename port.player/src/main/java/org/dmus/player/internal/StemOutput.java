package org.dmus.player.internal;

import java.io.IOException;
import java.util.BitSet;
import org.dmus.wave.WaveOutput;

/** Gives each pair of planes to an output of its own, which it opens when it hears the pair. */
final class StemOutput implements WaveOutput {
  private static final int SILENCE_FRAMES = 4_096;

  private final Opener opener;
  private final WaveOutput[] outputs;
  private final float[][] pair = new float[2][];
  private final float[][] silence = new float[2][SILENCE_FRAMES];
  private long frames;

  /** Opens the output of a part. */
  @FunctionalInterface
  interface Opener {
    WaveOutput open(int stem) throws IOException;
  }

  StemOutput(int stems, Opener opener) {
    this.opener = opener;
    this.outputs = new WaveOutput[stems];
  }

  @Override
  public void write(float[][] planes, int count) throws IOException {
    for (int stem = 0; stem < outputs.length; stem++) {
      pair[0] = planes[2 * stem];
      pair[1] = planes[2 * stem + 1];
      if (outputs[stem] == null && isHeard(count)) {
        outputs[stem] = opener.open(stem);
        writeSilence(outputs[stem]);
      }
      if (outputs[stem] != null) {
        outputs[stem].write(pair, count);
      }
    }
    frames += count;
  }

  private boolean isHeard(int count) {
    for (int i = 0; i < count; i++) {
      if (pair[0][i] != 0 || pair[1][i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** A part begins with the song. */
  private void writeSilence(WaveOutput output) throws IOException {
    for (long rest = frames; rest > 0; rest -= SILENCE_FRAMES) {
      output.write(silence, (int) Math.min(rest, SILENCE_FRAMES));
    }
  }

  /** The parts that were heard, and so have an output. */
  BitSet heard() {
    BitSet heard = new BitSet();
    for (int stem = 0; stem < outputs.length; stem++) {
      heard.set(stem, outputs[stem] != null);
    }
    return heard;
  }

  @Override
  public int writableFrames() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean isRealTime() {
    return false;
  }

  /** When one cannot be finished, those after it are given up. */
  @Override
  public void close() throws IOException {
    try {
      for (WaveOutput output : outputs) {
        if (output != null) {
          output.close();
        }
      }
    } finally {
      abort(); // after close it does nothing
    }
  }

  @Override
  public void abort() {
    for (WaveOutput output : outputs) {
      if (output != null) {
        output.abort();
      }
    }
  }
}
