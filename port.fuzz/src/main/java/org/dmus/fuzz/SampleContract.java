package org.dmus.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.cli.bank.WaveFile;
import org.dmus.dls.WaveData;

/** A sound of a bank lies inside its file, or the file is refused with a cure. */
final class SampleContract {
  private SampleContract() {}

  static void check(byte[] bytes) {
    try {
      WaveData sound = WaveFile.of(ByteBuffer.wrap(bytes));
      int size = sound.bytes().remaining();
      Finding.unless(size == sound.frames() * sound.encoding().bytesPerFrame(), sound);
      Finding.unless(size < bytes.length, sound);
    } catch (IOException refused) {
      Finding.unless(refused.getMessage().contains("; give "), refused);
    }
  }
}
