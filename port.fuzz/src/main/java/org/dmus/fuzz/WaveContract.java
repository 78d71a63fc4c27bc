package org.dmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dmus.picture.WaveFormatException;
import org.dmus.picture.sound.SoundFile;

/** A sound has as many frames as it says, each a number, or it is refused with a cure. */
final class WaveContract {
  private static final int BLOCK_FRAMES = 16;
  private static final MemoryFile FILE = new MemoryFile("fuzz.wav");

  private WaveContract() {}

  static void check(byte[] bytes) {
    try (SoundFile sound = SoundFile.open(FILE.holding(bytes))) {
      float[][] planes = sound.planes(BLOCK_FRAMES);
      long read = 0;
      for (int count = sound.read(planes); count > 0; count = sound.read(planes)) {
        read += count;
        checkNumbers(planes, count);
      }
      Finding.unless(read == sound.frames(), "not as many frames as it says:", read);
    } catch (WaveFormatException refused) {
      Finding.unless(!refused.cure().isEmpty(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkNumbers(float[][] planes, int frames) {
    for (float[] plane : planes) {
      for (int i = 0; i < frames; i++) {
        Finding.unless(Float.isFinite(plane[i]), "no number at frame", i);
      }
    }
  }
}
