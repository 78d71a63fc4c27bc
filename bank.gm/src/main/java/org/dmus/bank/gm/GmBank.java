package org.dmus.bank.gm;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.dmus.dls.bank.BuiltInBank;
import org.osgi.service.component.annotations.Component;

/** The General MIDI bank that was generated when this bundle was built. */
@Component
public final class GmBank implements BuiltInBank {
  private static final String RESOURCE = "gm.dls";

  @Override
  public String name() {
    return "DMus General MIDI";
  }

  @Override
  public ByteBuffer open() throws IOException {
    try (InputStream in = GmBank.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(
            RESOURCE + " is not in bundle org.dmus.bank.gm; build the bundle again");
      }
      return ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
    }
  }
}
