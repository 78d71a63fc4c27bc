package org.dmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.dmus.cli.bank.BankSource;
import org.dmus.cli.bank.BankSourceException;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveData.Encoding;

/** A bank is made of the JSON, or it is refused with a cure. */
final class JsonContract {
  private static final MemoryFile FILE = new MemoryFile("fuzz.json");
  private static final WaveData SOUND = new WaveData(Encoding.PCM_16, ByteBuffer.allocate(400));

  private JsonContract() {}

  static void check(byte[] bytes) {
    try {
      BankSource source = new BankSource(FILE.holding(bytes), name -> SOUND);
      Finding.unless(source.read() != null, "nothing");
    } catch (BankSourceException refused) {
      Finding.unless(!refused.cure().isEmpty(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
