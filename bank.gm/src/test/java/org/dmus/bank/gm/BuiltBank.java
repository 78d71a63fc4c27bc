package org.dmus.bank.gm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsReader;

/** The bank this build generated, read as any other file is. */
final class BuiltBank {
  static final byte[] BYTES = bytes();
  static final DlsCollection COLLECTION = collection();

  private BuiltBank() {}

  static List<DlsInstrument> melodic() {
    return COLLECTION.instruments().stream().filter(i -> !i.patch().drum()).toList();
  }

  static DlsInstrument program(int number) {
    return melodic().get(number - 1);
  }

  static DlsInstrument kit() {
    return COLLECTION.instruments().stream()
        .filter(i -> i.patch().drum())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes() {
    try (InputStream in = BuiltBank.class.getResourceAsStream("gm.dls")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DlsCollection collection() {
    try {
      return DlsReader.read(ByteBuffer.wrap(BYTES), "gm.dls").collection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
